import type { Slips } from "./slips";

/** Written by `npm run mutants -- answers 12 --write`. */
export const slips: Slips = {
  "12.1": {
    axis: "04q5kvv48ht",
    branch: "0vmo0qvocia 1hblana2ssx 1pu1j8vm2cu",
    comparison: "04q5kvv48ht 1hblana2ssx 1pu1j8vm2cu",
    constant:
      "004wpkzxxpi 008msb6qvv5 058lf8r64k8 07h4086fe18 0atpau4847w 0bh90mxwdfh 0c989hjruku 0f1vw7fdeak 0g0urmk098a 0hudb1es3av 0lo3xxw4qt8 0xenob7cw5o 0zb7w6nv5c8 1gnp2329tsa 1licohshc8z 1ovutqhzw2f 1pu1j8vm2cu 1qkfml8jdo1 209chtasuij 23kaxshvlm0 24ids72elo0 27wt1fozbqu 29qaitamjik 2b9jgq8fwf0 2ds6x1oelu2",
    "dropped statement": "04q5kvv48ht",
    "dropped term":
      "02ngz3ldzl7 04kqfoxh861 04q5kvv48ht 058lf8r64k8 0a8gy7irkn5 0f1vw7fdeak 0gyye7mqj3p 0j9deigh2po 0pz9kxkoqte 0sk52bb482f 0vmo0qvocia 0yxbbi04po5 0zb7w6nv5c8 0zijf3sv2qy 12r3o1n4t7y 178e955tefr 18ag3yv3y3b 1pu1j8vm2cu 1t4dhxd5jca 1wv80e23stf 1zm3m95747b 21zhnutdx4a 22em5o8s550 23kaxshvlm0 24g0417wus0 262magtt6se 26oxwot59ib 26tiw9ipz1q 28c62f8odhe 29qaitamjik 2b9jgq8fwf0 2flt9nkrium",
    function: "1hblana2ssx",
    "index ± 1": "03a3pk78qmz 1pu1j8vm2cu",
    "loop bound": "05b059unxzu 1ihm7mbvny0 1lobtkku5bs 1pu1j8vm2cu",
    "mean or sum": "0vz1ojuzcgf",
    operator:
      "04q5kvv48ht 0bkrcj0o9p3 0ocbjvmifdo 0tzfrjmv766 0xv7efsg686 0y7f48vr15z 105lteipm6f 15g65zya6rd 1bkrmtqznn1 1g3r8807kpx 1mdt5ohtcey 1q2h6reuvqt 1we4kb4q39i 1ydh98gvkew 22em5o8s550 2frem8382ql",
    sign: "004wpkzxxpi 0b6lwpfs7nx 0bdljrsz9xq 0m3i6gh4c55 0va2gqtgqe2 0xenob7cw5o 1cjzx2qk454 1doul2zdmim 278bl0votxz 29v9estfbu8",
    swapped: "00a2ojxyqhn 07z0ykj94t5 0kn1arzah65 0va2gqtgqe2 1doul2zdmim 209dcfogyus 26zik4hw1lj",
    "wrong name":
      "03a3pk78qmz 04kqfoxh861 04q5kvv48ht 05l8a0qsbq6 09sdj7nf64i 0fwj94gk14f 0kj237ttm7t 0rreh8z0bch 189xtaeybn5 1kgy7bi2gf4 1pu1j8vm2cu 1u8k38x5j3v 21zhnutdx4a 278bl0votxz 2bztvpjbhu8 2cons2kqv1f 2g1fwcdht38",
  },
  "12.2": {
    axis: "01zcbjk606u 0b7z0muvl8r 10ior3d2tte 1b1f8oi41gm 1q0ksy7d9fl 1w58b4jahkp 20oyy6473py 2b320k9cwpi",
    branch:
      "06dhzb8l3kv 0ijnnkw4vt9 0qvmxa8nzoe 0s311bc1rlq 12f0ifzim6u 17426mv3s7i 1e5lkv6wq6k 1qus281am03 23f6vhqh0i7 27xjjxulul2 2b3j0izpnlo 2ga1rxs5fwq",
    comparison:
      "0d59rg4dikm 0ijnnkw4vt9 0up10a0s4sv 0w0x7ahnb5i 10ior3d2tte 131aa2z1rg7 16yff0m4940 17426mv3s7i 1bdkgz313q2 1e5lkv6wq6k 1jokn4cyooj 1psb40q9o3p 1qlba5urmjq 1qus281am03 1ttyq5ibqoh 20oyy6473py 28gsgqwgxkn 2b3j0izpnlo",
    constant:
      "0j6tpcjvemx 17g12058e48 18mqwbjrfe1 1b1f8oi41gm 1e5lkv6wq6k 1e62hvk4rmq 1fdw75uw927 1jqcnrtn45y 1qus281am03 1yw5zey2r0d 25rutifmjp5 2ev2hfvix0v",
    "dropped statement": "0jxx89zi3vm 10ior3d2tte 11t3lli27ml 1e5lkv6wq6k 1qus281am03 20oyy6473py 23ijkuy7ipv",
    "dropped term":
      "04adihzn3e2 0foad4anqob 0lww9byawre 0s311bc1rlq 10c6yqv7nan 12f0ifzim6u 13n88wnttvg 156biwe4vbv 1ay09aa8jic 1b1f8oi41gm 1e5lkv6wq6k 1i27xv261u1 1qus281am03 24e9kfh7xrt 27xjjxulul2 286a5bn9rda 2b3j0izpnlo 2ga1rxs5fwq",
    function: "0ohfeeit4dz 0qvmxa8nzoe 10fha2ycgve 15c4u05fhny 1e5lkv6wq6k 1nds1rrog62 23f6vhqh0i7",
    "index ± 1":
      "070uhoffuq9 07od1qldnzu 0893677f5no 08rf1dkb77e 0d8l5zzy2cf 0j97sagezpz 0lww9byawre 0m1n6x9thk2 0n8tajd2qqy 0s311bc1rlq 0s3vym4aww4 0u060j5ch2s 0ye37x9tnu3 12vymjdjzug 18mqwbjrfe1 1a8hiz211oz 1b1f8oi41gm 1chnq9rwcvq 1g3ettry1zq 1grx214mcx0 1ikucfdn46r 1jqwhh9cq57 1l0bbq4d768 1mb5plniwrk 1mvhgz4gtbl 1rlgj6abnsw 1wdc0mqj05a 20efqk6yak0 20gj13txf4e 249n2vinvcr 25nzyxtoux5 28ku5znd7uv 2asbp7vsxeh 2b5g26le7rv 2flbr1jymhp",
    "loop bound":
      "118opdwrzh5 18mqwbjrfe1 1b1f8oi41gm 1e5lkv6wq6k 1psb40q9o3p 1qus281am03 1ttyq5ibqoh 1vpkksgfu8n 29y8l1snsvv",
    "mean or sum": "0ohfeeit4dz 10fha2ycgve",
    sign: "0j6tpcjvemx 0s311bc1rlq 10fha2ycgve 1b1f8oi41gm 1e5lkv6wq6k 1qus281am03 2ev2hfvix0v",
    swapped: "0aafn2tmb2x 0of1gh1h1mo 1e3qxnlojer 1gaony8z38l 1kq8dxznt2u 2c9tkyiyhl2 2f4dnj2s3m0",
    "wrong name":
      "0foad4anqob 0lww9byawre 0qvmxa8nzoe 0s311bc1rlq 0zgtndp5tyy 16yff0m4940 1b1f8oi41gm 1e5lkv6wq6k 1qus281am03 23ijkuy7ipv 2b3j0izpnlo",
  },
  "12.3": {
    axis: "0fixqpcfhrf",
    branch: "0dwm2k7dlw9 0pqjjqqj1la 0yax0z2k6u1 1bz9lkm43fp 1obzfczqwt0 27ug79lf1v4 2852eiqxgzp 2fvdl3tq62h",
    comparison:
      "09swamuv0gg 12fidyb2mfm 18i32vvfr9g 1a6c99acyev 1obzfczqwt0 1uzqvbsq81e 2565iej74lb 28kimbj6o5c 2bgvflghb1q 2fgdqw8786m 2fvdl3tq62h",
    constant:
      "034hgaamf98 06ndw3xwh2z 0838j7skgy3 09js68wj496 0f06aq0idyv 0g0fidumw52 0iyaex56tmc 0jsf49e2010 0kl5baz19nc 0lmpjbzfaav 0mkvfkc49gv 0pqjjqqj1la 0rscf4mpj5k 0vwdjivp8ii 12ymnt7ognr 13qhgckos8r 159hgjcul7z 19s54cgpg2k 1hmnhca5tke 1lvh1gz3y3b 1mv3s43c0m1 1szq0ki9569 1ui9zp632to 1um2nb95go5 1w9vinwb929 1x5958n4sk2 1x6wx1zthvd 251fb36er3x 27ug79lf1v4 28kimbj6o5c 2bqj4n1iwfx 2gjhq1ne9u1",
    "dropped statement": "0pqjjqqj1la 1ll9vmqcl0u 1sbxunl9rvx 27ug79lf1v4",
    "dropped term":
      "00gbkt1r47q 02ooc278xe3 034hgaamf98 05gdv6bhlpu 06ndw3xwh2z 06ysl8lh1su 07k17dn4ao9 07zo68mx5th 08coad7ygbv 0akdijrm2zs 0fvh2bm59yb 0jsf49e2010 0p8ed49f4c5 0r0ighldapd 0t7yjikzj5b 0ul0i582sap 0yhte4yw4rq 10kogtidfrl 174l7ki5340 195p3qq8aad 1lvh1gz3y3b 1m52y6n20tu 1quq2a776as 1rv8vvrui0d 1x292luuvgl 1x6wx1zthvd 20o2651a9h3 23usa694yrc 265idmtrep5 26yegk995io 27vw9lhdalq 29lyuk6dkxp 2bqwp4atsx8 2di6wkwjuic 2dr681zgkwi 2f71s2d1ik1",
    "loop bound":
      "0317s5u4kx8 04j0fjyh4bz 054ari5q8gu 06ndw3xwh2z 07efx24re96 0cbtg992kd8 0kt31swpyo2 0l7ag4wce77 0pj6j3xziac 0qpe6qm6w53 159hgjcul7z 178b0o2n7is 1h8i6yx5uiy 1lbn6st5s6j 1lvh1gz3y3b 1ui9zp632to 1vwqxa6ciyk 28f2y8ehv58 2e2m41ih92c 2eu56t6a0vy 2gk6t156kko",
    "mean or sum": "10l20t77k5p",
    operator:
      "02k8weu6gkq 041r96h96j1 05guod7jvet 06c5v06k9rn 06ndw3xwh2z 078s65ov3jl 0gcwpcf0kj2 0ljvc6765jg 0onzct8ihgy 0wc3r2yi3po 1h741fjwppb 1jlnwkpwv33 1jya8e0j4yf 1l9ms1ddjhu 1lgkl879svk 1lvh1gz3y3b 1sc2xb1a0v6 1vkjy2fqx3e 1wcoajr7pnn 2f71s2d1ik1",
    sign: "06ysl8lh1su 0838j7skgy3 09js68wj496 0a3w8g4k0gj 0lmpjbzfaav 14erwf4yi8b 159hgjcul7z 1mv3s43c0m1 1ov4wp4ca4y 1ui9zp632to 2gjhq1ne9u1",
    swapped:
      "0838j7skgy3 0chi1w84nmn 0mgg2ak7mdb 0nigawno15t 0phipgn5dpn 1afzzv1vap4 1hti2w0v5ut 1zlm5yyv3uw 26oqhw3xqu3 2bgvflghb1q",
    "wrong name":
      "0126c6x39mp 02ooc278xe3 071kgll826l 0ajc6mvc05r 0p1au6gfnxv 0wkrqk2bara 0xcrhn5c7dc 16pa3gjx9t1 16xvlenmwng 19nk5krhcv7",
  },
  "12.4": {
    axis: "13ti4obbssr 1hwayxluygd 1x3upa05fts",
    comparison: "13ti4obbssr 1hwayxluygd 1rrpjyfqadc 1x3upa05fts",
    constant:
      "033qiiaccf7 038cen98bpi 03rpaevcvyj 058xjuf4ckm 07np1578g2z 0a1h51ue0pd 0bjhj9fxr9d 0za28ofziot 150qr8c2x93 1erpnc8f4sp 1fyibsfz6ta 1l23fmu4o38 1mbkeqjkcae 1odw2xv4rln 1r9xsf3ddnf 1sf6c26dpkd 2dcc6lpxpc6 2dubgp0mob2 2etusgr2hzp",
    "dropped statement": "1hwayxluygd 1x3upa05fts",
    "dropped term":
      "033qiiaccf7 04h4xs90oi1 08mzxdhjonl 0az3i4cb6gg 0bjhj9fxr9d 0nmxeca9f7s 0tc2q0e3yj0 0v0rlxbrhzj 0vmj3zns5zo 0ydmgq5okgs 10k3gzeeeml 13ti4obbssr 1hwayxluygd 1upph95firv 1x3upa05fts 2059axy3tf7 26agjnyz8v8 2859rpo2m9w 2ghpz5hsual",
    function: "08mzxdhjonl 0ezf4qyyeaj 0oiak7j0132 25xdww9kc3u",
    "index ± 1":
      "03als9e4j2g 04pb4we0fh2 062hw6jc5tr 06ch7iameep 0miur0hgi8f 0rqccq4gc5e 168ugno405a 19xecfdy7zx 1bkowtmad3q 1mod1a6vrzn 252t3rfroq4",
    "loop bound": "0l7eutjgocc 1rrpjyfqadc 26o5amcsesc 2dhfyg7qg4z",
    "mean or sum": "0tkrfpb7j6z",
    operator:
      "09zadhgytsn 0bjhj9fxr9d 0ks6n8u0ay8 0p9g2z9l7ot 0qn0whycugz 11er9el7soo 132qoi5npbe 13ti4obbssr 1619lw8iw7x 1a7lwquk9mq 1d1qowjsmve 1meq77z9nw9 1t1i6d3wqns 1v8t5rf37wm 20uptycxp3u 27rvjaodymn",
    sign: "0ivfnu83wnb 0y3buc0vfql 0za28ofziot 1vgakysbcsi 26us22mxcry 2bssp1vhze7 2etusgr2hzp",
    swapped: "06ch7iameep 11s8zbdbz3l 2etusgr2hzp",
    transposed: "0pd2vztdkip 1ehcq7aoaf0 2g4wwl8p31z",
    "wrong name":
      "022hp0ptpop 06ch7iameep 0ko3v8uv8xr 0l52ok6oh7r 1iv0j72wqio 1iztff3yket 1kuw4qnlokp 1pfh9yv5k1r 1ux9c2dm0tf",
  },
  "12.5": {
    axis: "0hq42fvtgo4 1m71qd67zpg 1ysghvc5gky 2da0wb1py2u 2fvmhevfgne",
    branch: "0hq42fvtgo4 1ejg9zi8p4k 1w3tftptbld 2ci9xeevzuh",
    comparison: "0hq42fvtgo4 0qtiwjtaw3c 1a0k7l3ymqw 1w3tftptbld 1z0x4dgmjeq 2ci9xeevzuh",
    constant:
      "02atnnw9jwx 03kcs7zcrkn 07vuxvp84nt 0epn0f1jxb3 0hbd0g62w9y 0hq42fvtgo4 0q0kv93sncg 0qtiwjtaw3c 0v20oshwzgi 1068bvsrwrh 171xi0aq8ok 196dm6db2rz 1djb3dk3tbh 1dxqrp529av 1ei3qauftug 1hx22fjb27v 1ir4nlrlmtz 1jvfek7mpbg 1l1yj86t5jm 1ns1bm2xb83 1pz1zx9kjel 1sxgf4a33ku 1x0zroxrn5f 1xuvqlgznl7 1ysghvc5gky 22se1n8xxos 254y89dkhaq 26abnhk1kec 2eng2xte5y2 2fvmhevfgne",
    "dropped statement": "04263g7j0aw 0hq42fvtgo4 0ra93667ruc 1dxw3d9ibmb 1ysghvc5gky 21xx7yw39vp 2953f2denor",
    "dropped term":
      "02siwn14b5i 047fc159tek 04mcrqzohno 056exxsgwfh 079b06irohd 079f4sdrs0f 08949f9t0as 0m0sndbuwzr 0mdcqehlm7m 0o2ww717q2w 0o89g8ofupo 0ohbb9eg50x 0vmdpf0fzu2 0wohink2pjy 0x92l632cmx 0yjttc4eonv 0z88724njqt 11h8kjqhmen 14f99vl7zv1 14hx4831j4m 15woui6l32s 16cgq4n7mqg 17lddeotli5 180u8bb5150 1dxqrp529av 1e7q45qe9hn 1fl02tioypc 1fp1g7ykvgr 1l1yj86t5jm 1lklk2h95qs 1ooczjen9df 1pv4bhxv889 1rmnkdobxuc 1sxgf4a33ku 1t9h626ugcf 1ysghvc5gky 21iylf950nn 21xx7yw39vp 2290tsa6jz1 22nxuznzkk1 238mcf2upt0 238nikcb4xt 254y89dkhaq 28oj038awns 2953f2denor 2bkjgc4tpmi 2ci9xeevzuh 2dskg2r1k9h 2efzwclobav",
    function: "0994o3ngvc3 1acy6174q3d",
    "index ± 1":
      "0fqvs5wz21x 0v20oshwzgi 0xsz9kmme10 18slzqmj8gf 1e8qnbj6a05 1ftrjgfn502 1sxgf4a33ku 1ysghvc5gky 22se1n8xxos 254y89dkhaq 2da0wb1py2u 2fvmhevfgne",
    "loop bound":
      "07ei8e2yoeu 0fqvs5wz21x 0qtiwjtaw3c 0v20oshwzgi 0xsz9kmme10 1e8qnbj6a05 1humfjqeqok 1stk1kn9bhw 1ysghvc5gky 2da0wb1py2u 2fvmhevfgne",
    operator:
      "047fc159tek 04mcrqzohno 0802a524a5j 0fypnlxfnf8 0g202rk866n 0g41386uihe 0h7grsktdo0 0kdycrlf6yz 0p1529sos78 0r084qz4yza 0tge0ejuyvi 0urjsc50h1y 0uwi42hl5r4 0vix0b3fn4n 10b9a72bp73 12rctsz8ie0 16cgq4n7mqg 1bcabv1hnkk 1cdq810ilm2 1ecgkbatipj 1esw0sdttwo 1fb5bg4h2y4 1fp1g7ykvgr 1hmzm3xxd4j 1l6jvqrlj66 1ljt6q2oium 1ly1xqtkzq1 1nsdbjuxpia 1s3oosw2o9u 1swhtky71dn 1tz2kgecbr5 21iylf950nn 21xx7yw39vp 26qywcylv2a 28bo844pg0a 2953f2denor 2a25u63mv11 2a51x9px9bh 2b0sl8fh303",
    sign: "084orcekt4p 0b640jf6txb 0l19s02sdeu 0nb4sxg3tia 0neyrsgyhc3 13ptfz7gnhv 1jtvqf14fkf 1p73ghrhmtc 1szeqfrxq8h 1ysghvc5gky 2064k7paivt 22dbfekk6ve 22se1n8xxos 254y89dkhaq",
    swapped:
      "0hvh45b1paq 0l19s02sdeu 0neyrsgyhc3 0tvjsxlf6oc 17fmlsb76wq 1dz0fqqpsnh 1hswsgmmyxu 1ir4nlrlmtz 1l0kkp581au 1pmzs70hlgq 1z04prru41s 246elia4m88 26k3c5rdfk5 2f3lc2grsw3",
    "wrong name":
      "04s6up7s6hu 0am7poyb3vq 0c10dq6b1bo 0gvrsooxr2e 0hf9hir5syx 0hq42fvtgo4 0ieauoealxf 0qtdjn74n6b 0vjjbcmolao 0xz5pxnlx8x 10bvfvu7pjq 11oi3b8blze 1ak8dc58cb2 1b7jx4vxysw 1ctp4r16a3u 1dlr3qtnj6f 1m71qd67zpg 1q3f21meusl 1qwwiqmiosj 1ysghvc5gky 1zx0xzdq1ev 24ydc1cditk 254y89dkhaq 26k3c5rdfk5 29lkolymud8 2cmdypnww2v 2da0wb1py2u 2fvmhevfgne",
  },
};
