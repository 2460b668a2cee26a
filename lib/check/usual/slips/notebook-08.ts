import type { Slips } from "./slips";

/** Written by `npm run mutants -- answers 08 --write`. */
export const slips: Slips = {
  "08.1": {
    axis: "0qni9ehgrdf 1ufm4dt5w8g",
    branch: "01t5dpsp1of 0aazimcbsft 0r071emvnup 1l2bore3c44 1ntgrt282a4 1rtq3yog8eb 1txywmhhhom",
    comparison: "01t5dpsp1of 04zp2drot7l 10e6qoawyux 14f200oqi44 1l2bore3c44 1rtq3yog8eb",
    constant:
      "01t5dpsp1of 0r6drixei6y 139sv1suyni 1c9o266cejr 1dlfehpq6cn 1ntgrt282a4 1qeghrfh2v4 23t3n00nhww 2bg4hqoxfab 2ejpd5mh5sn",
    "dropped statement": "1ntgrt282a4",
    "dropped term":
      "00hvn1gkjtk 01t5dpsp1of 0aazimcbsft 0it57kzsssq 0lijz2ig4em 0pjeazfj78w 0r071emvnup 14f200oqi44 1c9o266cejr 1evnh7vjq8i 1gxrv1wds9n 1lfuprbxdu3 1ngtu31ds08 1ntgrt282a4 1nuroikfwxq 1zr501oe0zu 24li4a0iiwe",
    function: "0006c4e9tvv 01ihte51k4r 0vm56egy5u0 12jbz7oa01w 1gj57q7aiko 1h6g0w23kwa 1hd2d2e2x9t",
    "index ± 1": "16j6v757cyd 1yp30t5ljbx",
    "loop bound":
      "01q4y2psyz8 01rmh5zmefp 01t5dpsp1of 0kuk664v9zm 14f200oqi44 16mjvfos748 1bl1v5qvrw8 1s77ojvj2f2 2080f2uxz9w",
    "mean or sum": "14i5j4jbhuz",
    operator: "0it57kzsssq 0r071emvnup 165tlqzdeg1 1ccharaz3qs 1gxrv1wds9n 1ngtu31ds08 1ntgrt282a4 24li4a0iiwe",
    sign: "01t5dpsp1of 1c9o266cejr 1qeghrfh2v4",
    swapped: "09wiiqdlso7 0bdo5u4zdg3 0ndtpu4gkeg 1bmrsgbh2zd 1ngtu31ds08",
    "wrong name":
      "01t5dpsp1of 0qni9ehgrdf 1badlbgtbqk 1ntgrt282a4 1qjz4f6wqao 1ufm4dt5w8g 25mayyaq0tf 262eeuo57fr 26ws9w8g5qh",
  },
  "08.2": {
    branch: "0ej1a0dq3ou 0k866dbbj5r 0rkqbht8zq9 1jt84byhb4g 1m6dljv4w8i 1p5tklsmvo7 1tzinp36yx2 2ewqlu4ctbf",
    comparison: "18jbb7io8tt 1p5tklsmvo7 1r62rrowv9n 1ydcpz58fnu 20fzpqid5r3 2c4wcz4pe32 2ewqlu4ctbf 2gkqmkm4c5a",
    constant:
      "013g2nve7yh 02ztzj65x73 03s730plgbg 04e45tu5vdl 05aqm7n48h1 05w5fmw9zag 08a1bifkdn4 08xrilgnwxm 0f08trb7diq 0hz4nhl27ud 0jzk01nwciq 0lounz3m2j9 0lprfh6dn2x 0mlm0x7n08g 0qn0l7c5ltb 0uku6al4b26 0wsfq8z0k81 0x1qqh96ty3 0z7q3usntof 1515aopqvre 15staegolj0 1akglybywf9 1c11pxzwupf 1cv2egirbtt 1fmgqb1snmi 1njpqnbrpz5 1p5tklsmvo7 1qbjx739jzy 1wqn2d17o1z 1wtppyxy6ck 1zy0jyugnvo 21io8vrcokz 23sfn9kt67d 26qhhj0dk9b 27kpfzf34fi 27lsxr5ouip 2aimfnaleoh 2ak4npnopds 2cuklt06d2j 2ewqlu4ctbf 2f1e4pgm4ze 2gdfv7yw3u7 2gkqmkm4c5a",
    "dropped statement": "1p5tklsmvo7 1tzinp36yx2",
    "dropped term":
      "05z1rft4kr3 09v8r2swbnh 0a1qy3tdx7d 0ae7a5ejx4c 0ercxan8v9a 0hf50m9m9ax 0lounz3m2j9 0o1zen79lxn 0oancnv9289 0r7htg4fhkj 0rkqbht8zq9 0t85k5zgr1e 0uh2iugudgf 1067y90s187 11ch2fwyuhl 18jbb7io8tt 18sdeprnrco 19qmhvc2y10 1a6svlp3oke 1bxnmdkrphp 1c11pxzwupf 1fmgqb1snmi 1ge2u9bdbfr 1gm0rdbq90b 1j4vesckx2t 1k6ro0rv3h3 1mdcv2urgnh 1p5tklsmvo7 1pt5bw2ku4b 1roxrre19qq 1sdrd78dpbb 1sus3up7fbx 1tgdwrzxl6t 1u0covilvm4 1wtppyxy6ck 1y87snzo165 23stz9kj4z2 2401s9xt9kp 26qhhj0dk9b 27kpfzf34fi 2ak4npnopds 2dieym5p2ck 2fotysm7c2r",
    function: "09v8r2swbnh 1fo5w4vpihf",
    "index ± 1":
      "068dm4aljs3 08a1bifkdn4 0ac36ykyxge 0c4qcdiqrqg 0lounz3m2j9 15staegolj0 1c11pxzwupf 1esii86vwz8 1imc3eqcrt0 1otk1jj7nn1 1pyux20yvwe 1wtppyxy6ck 1ymhl4n2gqv 2ak4npnopds",
    "loop bound": "0kx4597bxb3 0rkqbht8zq9 0ywb2lai730 1dub2sfn3g3 1fmgqb1snmi 1jt84byhb4g 1p5tklsmvo7",
    operator:
      "0gcd3z5i0en 0lounz3m2j9 0ly68o6cd50 0v3be66gyi4 12cabc5ksn7 15w4lidg2r1 198a71k4u4y 1ao1ewdfejb 1in8jky6ns3 1j7gpbyokdq 1lsvkherd3w 1scuy2ljavx 1t5dqoeep6z 1vwbs5d984d 2ak4npnopds 2bd8g38nxbr",
    sign: "03s730plgbg 0adpjkg5la9 0qn0l7c5ltb 14avz699em5 1a7ywp0122p 1aa6zm2s104 1p5tklsmvo7 1yubdcfu513 24m34o3skwq",
    swapped:
      "00e3ly7t1aw 00mzn1kxe69 0qrcqkm3y22 12cabc5ksn7 141f79q6op4 1a7ywp0122p 1e9powwg87r 1i7fg7injty 1je8yaipx53 20rlxdd10l4 2287d3jeo0a 22d87uu1jbn 2f0kkpj5bon 2gkqmkm4c5a",
    transposed: "0car0rxurop 0kjsxpas7ch 0u7ycoryghp 29td12rkf79",
    "wrong name":
      "08layscnr4i 0jgo20rbj2l 0ybu8qj9r1c 0zv8b2cb9cm 15gqwu6ksmr 17iie6m8jxb 18ec5sio8kk 1pn1yddfy1d 292yi31591t 2am04bn8a4r 2bf2wph8fn8",
  },
  "08.3": {
    branch: "0vke9ey0ype",
    comparison: "0vke9ey0ype",
    constant:
      "01352etc5ny 01ezj1sqzte 031i1wfubt8 03jfhb4qgi3 040n7id4msg 07llr9klivc 09q28wssl21 0cudi5wfqz1 0e8trlgt8j6 0keyvd2i2ab 0lyk3wleo72 0mydqc2yz1g 0nlm3xk36e9 0ptkhiowgtp 0smjbwy6274 0swf0rchln2 0vhe9ijztlk 0w57fbgekf1 0w9uu7daxst 0xp9v5dfobh 0z8s2er23fa 0zih0modru4 1195q56b18s 12kqplzxnu0 187e3ja0b7p 1di0d0q1cad 1dlogaxu8us 1h5r2p10vvd 1lbmc8u5i06 1ltie67bn3p 1pc6jb0hc82 1qbh6tucyfx 1qfs3eewiab 1scjc1cxuj0 1v3gsnhr9fa 1vlzox9seo6 1y2ayxk8xhp 21m31amlonj 24by344gcxn 25pogpr5fkp 25sk41p5wuk 2am5yi8wcx3 2b4geuk9b7s 2c7dma15lx6 2ff24cwve89",
    "dropped statement": "1h6vd3xxkp5 1lbmc8u5i06 1mu14r36gil",
    "dropped term":
      "00fshoxayhi 01ezj1sqzte 044fg8z8686 094bjo7r6tt 09foexuv12k 09kib4rc9kh 0azbcuny1f5 0c04qp983ov 0lpexdv46x7 0mzalgmzwqx 0nkmk5exye1 0ow8ycwtlll 0q4yb3brdwe 0s1g0xw8ntu 0vqwrpm5o9q 0xp9v5dfobh 0z4c4gkwdwj 112afam82d9 11es9ljpqs2 152eekuxuy3 16zlova8ix8 18mzysfu3nf 18r8pod7228 192583ilcg9 1anrs6c8ukg 1d41v7d95ro 1dqhw170l7w 1e4eg4n0g9h 1iz5qni8low 1lbmc8u5i06 1lpae3xo82i 1mu14r36gil 1qhga2gnltx 1scjc1cxuj0 1vlzox9seo6 1vs1bltx68d 1wfcoblvgin 1wszt4x6s30 1xap4zfziai 1yx0rqhyxws 1zqd52qytrz 20vgjx9ex78 21m31amlonj 2239fag21bt 25p50kcwdew 26isbgnf3wr 28t3chaikes 2auu5ok3gmc 2dm42znayuy 2dw00e7vd11 2dzr5owq2rx 2e0atrzg25d",
    function:
      "01ezj1sqzte 03753b5k6c4 05h5eihk144 0ba3rwgbbp1 0czzj8n6y55 0k0pquds8om 0mvalmltvpl 1357ailejpd 15kfeoux8wi 1h6vd3xxkp5 1jjnczrfw2p 21pfk9d3aqd 25sk41p5wuk 28ebhb8uqpz",
    "index ± 1":
      "0m5d5ux41e5 0usigpugmxf 0xp9v5dfobh 0yl9t263m0c 1195q56b18s 13mz15p3o5o 1lbmc8u5i06 1oc4w6gnnaw 1scjc1cxuj0 1vlzox9seo6 1wjqx6v8nc1 1ybac4buuh6 25sk41p5wuk",
    "loop bound": "0w9uu7daxst",
    operator:
      "01ezj1sqzte 04zinh8snwe 07ri0t3i9bp 0b9ugavghg3 0gs4uqhl20q 0kpz6y0idrr 0mbzo6k1m9p 0nxwb2nj5jo 0xp9v5dfobh 0zobsctxwys 1175ue8s8ej 123zem4yb3c 12lhsfyk6i9 16it20vg1ud 1av8ag4cagt 1ckew67l79q 1hp8xmdene3 1jjnczrfw2p 1kwuixlxchr 1r2w3qwunm8 1rfqbk2173y 1scjc1cxuj0 1vlzox9seo6 1wdn4hf94gn 1zwdtvmh9pf 253kidfpu85 29jo9iw6tbl",
    sign: "0esrg3c77kw 0q0qomnmm4h 0u13war2a2g 0vhe9ijztlk 10k2vdig7uk 1lbmc8u5i06 1qbh6tucyfx 1t3cwlwjsum 1v0rt4r9dyi 1wh3obg5o4w 1y2ayxk8xhp 207as8crqwn 2df921r90xs",
    swapped:
      "01352etc5ny 01ezj1sqzte 0ig7f195eqc 0n4qw56uzw2 1fav0lod50m 1feojzyfsod 1msld0wl5d2 1pro1z6ymm1 1v0rt4r9dyi 1wh3obg5o4w 20rgdcd5dmq 21ewsisns7o 2a2su00zq59 2df921r90xs",
    "wrong name":
      "00fo07k05aq 00krw87ncie 02ro0jvfypr 06ky7jbu7ep 07tf261kdzu 0e8kgfh4ka3 0i1ozmw1vg6 0lt632opjzk 0m6r30z5wfd 0uu6o2hm4bs 0v2aozd4aww 0v2l19wn4l3 0vrwx4h2ueh 0xp9v5dfobh 127b0peei9k 15l5s8alqtm 1bnuvrhqq1c 1dvvwc292b7 1ew103f8dad 1h2unyie7a7 1iyekxccpqc 1kpa2cr3nh1 1m0351h598h 1pkqgotv2v6 1pni39apn39 1rz6bosynzz 1sxxs7ad89o 1t3bcrgbtap 1twa334ignw 1zrh3tyxkpx 28vngmplknu 2abbag30gdx 2fijpef0cq4",
  },
  "08.4": {
    axis: "26yei5mdqxa",
    branch: "0fohjq6erk0 1rypli21ua8 1tf81efahvq 22t91h145ta 2abt4yxz7x4",
    comparison: "0bdz0704d2c 0fohjq6erk0 26yei5mdqxa",
    constant:
      "008dettdgyg 02f1fku80f1 03h41i5bggp 05lo1gdpahw 09sv860ym9c 0bdz0704d2c 0j24oljxks6 0jdfmx66db2 0nqoqr7tt9m 0obgdfq3a0a 0pdugn460gr 0q72qxgp9wu 11t70ced49l 177coyupj9d 1acl6pllm26 1m5eswpjmjd 22t91h145ta 24ero4ibgb5 29egiazd7mx 2enqvvdlrp0 2g7n2wodkvq 2gjrdwst2bz",
    "dropped statement": "193nd883ya8 1e92zqwqrum 1m5eswpjmjd 22t91h145ta 26lpx73mkra",
    "dropped term":
      "0bdz0704d2c 0jdfmx66db2 0r9g30ob4bc 0y5s58r5czc 0zx0v5nhoah 11x047cwugz 190ttwbq4cm 1bbilpiws34 1e92zqwqrum 1n1xlq1wx71 1n5rwplhgga 1tf81efahvq 21sssfaygg6 22t91h145ta 24a9yie1u3i 26lpx73mkra 2enqvvdlrp0 2gbzooi2u5h",
    function: "0fohjq6erk0 0mkkgnp7sg2 2glzi6cevg8",
    "index ± 1": "0bkj3kin4wx 0gbdzv2qzu4 0vvrudqxspj 1ab2ph20i8a 1fjz96kuvs9 2cw7d0l27m9",
    "loop bound": "050vv4j6qqr 0bdz0704d2c 0f5trfqlhb6 0v8769o1dkh 1tf81efahvq 22t91h145ta 237ugkambuk 26yei5mdqxa",
    "mean or sum": "1ceb6j380xq",
    operator:
      "00pfw9ree0u 0boitdvi3co 0zx0v5nhoah 1kv7n1n31v4 1n5rwplhgga 1ru2b8xhpx3 1v1mzgb0aiu 1v2m2eov4ka 222q180r9zw 26lpx73mkra 28soinexe6j",
    sign: "20tixv9in18 2enqvvdlrp0",
    swapped: "0lpph29kvul 0zx0v5nhoah 1tf81efahvq 29u8w46ohsa 2fl9e1en434",
  },
  "08.5": {
    axis: "05vandmbnwv 1qjz4f6wqao",
    branch: "185qghepco2 18hgy4vgqcx 1lb3zo9ther",
    comparison: "05vandmbnwv 0jsqqgw2i9m 1lb3zo9ther 1qjz4f6wqao",
    constant:
      "009wmxqe8cb 01l7obof827 05vandmbnwv 07kj34qied1 089c5i0o947 08r2wts2cfs 0c1s2wlr5o9 0noxybusnu3 0qaekmzqzsk 0t8plgm9sb0 0tqqadlnuay 0uoy2tr0vcf 0zfars3xmt5 11qsbiu4c5a 11vjcaoggyr 185qghepco2 18hgy4vgqcx 18t70mclx5i 1e02vdiatcf 1i1zvns8wj7 1vc9mso0077 1vdqn73qvyr 1vnjyya7gpm 1vvv059b75o 1zqwkpnqojd 21bq9kx4tug 24b7jc4jx3a 2cb0hdd0f8u 2e9zzjopo0h",
    "dropped statement": "0qn48bkjfou 0skbn0u6901 1qjz4f6wqao",
    "dropped term":
      "000y02segsf 03waxploxf8 054r0ihk6mp 05e7pb66rzd 065nu322t1u 08ri6ebi962 0bhx6sz7p98 0f8if35fo2x 0h60igaluuj 0i65vo6t3x4 0iyjkesuge6 0qn48bkjfou 0t8plgm9sb0 0wfwp83uccg 0wjs3w5lwol 0x0s61bf5eo 0xscny0qkjg 0zfars3xmt5 10f6aox7zid 18t70mclx5i 1cf2lveir0u 1e7xpgjsyb9 1gk10hf2zmj 1hrpoppzuia 1j5mj993r4u 1k1h10eny7n 1lwrk6plbh8 1pk5rtti6mv 1y8jueo3en6 22v2buuk8b2 23zv3c184v4 24b7jc4jx3a 25zg9mt0faf 2d5p2ythk7s 2e4jw3vu91q 2ecauqcglba 2eidjrqwq3s 2g6845t7yd1",
    function: "0boy2hb9uaz 0evlv7qhti3 0gtczu5g1qx 2ca37n13uvw",
    "index ± 1": "039nrabw2b7 05vandmbnwv 1b276c6vnbb 1mh4hxjz0nr 1xa5doktkqp",
    "loop bound": "05vandmbnwv 0jsqqgw2i9m 0qh1vg5rkle 11yfj484iql",
    "mean or sum": "075hsg8mtdy 1p2e8718dlj 25gi7z2nqle",
    operator:
      "054r0ihk6mp 081saa8accb 089c5i0o947 08ahqih4w78 08ri6ebi962 08u4o6kpqih 0c6dxkjwh04 0cnzfkgaqu9 0gxbmz5ljx1 0i65vo6t3x4 0itwpcmw219 0o1lv7mq6i7 0oq2c29pq39 0pa8iykyosz 0qn48bkjfou 0t8plgm9sb0 0tsctybor9w 170l6zqldgn 1758co4prgq 1as5t6xix7z 1cca4z9qu4f 1frs9tumnz8 1mkkf2p5av3 1vrohek1vad 1xemxvajtg5 22v2buuk8b2 26pnjjtwrty 28rnq5rh22q 2e4jw3vu91q",
    sign: "05vandmbnwv 0aa867z9yiu 1vdqn73qvyr",
    swapped:
      "01gaix50gjl 04nu6rvuzrg 0pltt0yvse4 0t4hdkhe8tk 1c17fs21qts 1o635e1jijq 1vdqn73qvyr 293z21eivhf 2e4jw3vu91q",
    "wrong name":
      "07h8h6wfeep 08odv1mfovc 0f8if35fo2x 0gsknkubmkr 18p63c0geut 1o4sojfr4gq 258uu6q5mv3 273ge9ozryy 2g3uhn1ylrm",
  },
};
