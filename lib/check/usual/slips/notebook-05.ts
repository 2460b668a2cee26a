import type { Slips } from "./slips";

/** Written by `npm run mutants -- answers 05 --write`. */
export const slips: Slips = {
  "05.1": {
    constant:
      "067s1ub4j7o 06bzjqamejo 08w0efmyhgz 0nvolssjy1q 0rd9tetsozm 17x3mhd4w1n 19tuar2h9at 1djz8yhsjne 1gov2ol64xi 1t1u2y1otzc",
    "dropped term":
      "011h113mqxh 0nx6p35002h 0o2ns60yaqg 0vz3vin1dny 178uytt17fw 1j090vqdbrc 1t1u2y1otzc 1ultncfa1h8 236jn2h3u1a",
    operator: "011h113mqxh 06o8zqns4u3 0874ebsfxud 14ua4swpuvf 236jn2h3u1a 2e1etydua4j",
    sign: "06bzjqamejo 0qu45z5lrfg 1fqqxq6jbex",
    swapped: "1fqqxq6jbex 1l4k7zmwdmz",
  },
  "05.2": {
    comparison: "1aq8yiw954y 1uhsd1zk8r1",
    constant:
      "025pedig884 03skfymetpl 04st6agrnr7 05ufsy6mrvm 07gwvkkjt17 07ooib83t3x 0mov6xme69t 0neva55yok9 0qf3n3gzk36 0tgpi5coi5z 0wd4jywuws5 105296pno5i 11dmlcsedqp 13w4z7r4n0a 14v8r3q3e5f 18wfjb6ls59 1c8ibissii5 1datjizbo4m 1hu9cxvdnmg 1ips23m5z0l 1k4v53nfll0 1wipqzhclib 206h4fvi0zj 21fu1szlab1 25vx4kjurl8 2883ogo40rs 2c5o3y3mw77 2epd6e6z5ip",
    "dropped statement": "13dek1v7jpj 13w4z7r4n0a 1plu7rfeifv",
    "dropped term":
      "034o5hp6xi5 04f6qatyeff 05ufsy6mrvm 0bmjypton4b 0c1k8wlvy0h 0g7g7klih16 0jvkbyd3ums 0kmhul4k55y 0mov6xme69t 0mt2xbhs90e 0qf3n3gzk36 0w0l02hkzd6 0wfkd16zrm6 0zlwswnxrxu 0zogr18879u 15m1mwl4keb 18c4mkwspke 1awbu4gxeqe 1bp2muyxyhs 1c0d46a8n0y 1gk13rf9xlt 1ljp0ou89i3 1ll986fp3ud 1lzdh0lbmyz 1p5chzf5ecf 1r4u7iqf7rw 1trxajm8ou9 1vitw36pejr 1vpmclazi5r 1w5aq22k2qa 1wipqzhclib 1xkgey1ooxh 1xqn6j217k8 201m3rnq0yk 23dtzsibbo6 25qdydko663 27p604111i2 296rd8oy68g 2aeicb7724r 2c5o3y3mw77 2chpnqzgpzx",
    function: "1xzwpwga6fc 2dsr94h9w89",
    "index ± 1":
      "003k97hnia5 00q3m8pjizn 0185ivkr6at 08bmkzwkelt 0ep8ao0ia3t 0ps7p6fml53 0q812pyyu4y 0qilignpsqg 0srtghf985q 0tk5j61kdzg 14eeoafckjl 1e6hkf1p9yg 1g25amc8w96 1nucltpj4hv 1okbavfj6lh 1pjzfp3cfsw 1pvfyc0owfa 1uli9zm1d8p 1yiyj2difwc 26r5lmou9wn",
    "loop bound": "07ooib83t3x 13f09vk41hg 1aq8yiw954y 1uhsd1zk8r1",
    operator:
      "00pjlho2d5q 02aq20zjili 065f24x9a7p 0bu1okmos8p 0cvalcu982w 0g0l2o3w84p 0gnjoqja09q 0hyvsm838yq 0jj2824qqya 0k26pyfvejl 0mov6xme69t 0n4poa35m8w 0pi6pnaff1g 0tgsr4dvy1u 0ytn6u7xe7j 0yx4ifmla5o 0z0i9bygfm1 0zogr18879u 14z36xdz3q4 16y8pedd2qy 17rdy0xrfji 1h6t1v50p66 1ll986fp3ud 1n2lbe3y19f 1nk9x9070ot 1sejdy5xj6q 1soknk8r6if 1xliieimosk 21tetcu4o3c 2259etlbr0v 27279andwph 295xetwzrwn 29slzsbjmxe 2a787kyd6ib 2c4ttax17kg 2c5o3y3mw77 2e649gjexrm",
    sign: "096cvyol2zd 09fj91xpz9h 0b33ewxpwr7 0gmkiy39w3e 0go7ee0jjn4 0reej43ss9y 1galkz5s698 1wipqzhclib 23b89bzolbs",
    swapped:
      "04lakjbsgju 07qhy0m7p3o 0q812pyyu4y 0zogr18879u 13w4z7r4n0a 17fdwi3g24q 17h7hdo3y92 1cphu5g2x68 1soknk8r6if 1wipqzhclib 1ykpu3496ed",
    "wrong name":
      "04q0lc4ynxz 0depboareih 0fncyliunk1 0foud1e4du2 0mpdh7j27gf 0orcaa72s7x 0q812pyyu4y 0rtohab3sot 13y8qvv7i3d 1caiz3i27ba 1ko7ki5usms 23oeu7astim 248yne7bhs7 28kyidve8y1",
  },
  "05.3": {
    axis: "165vkf6hfsa 22qj6qjs9gy",
    branch:
      "05nebs7ak2v 06bgqgrwpmu 071601k702b 0d2m0pxh02y 0g65m4e0jep 0huq6bhk8l0 0woub3e0e6b 0xi29ah0y0o 10nbw8lyd7x 165vkf6hfsa 1mbcv3w6vcf 1n291jtoqyp 1og8txgcoio 1wvsuttkvlj 1xdceyqukuz 1xqewow1uvf 22qj6qjs9gy 2bbayvifbl7 2dycbnqawcy",
    comparison:
      "071eqvz8duj 0pkucbznc3l 0wdasxzj5w9 0woub3e0e6b 0xi29ah0y0o 0zygbeopn9j 10nbw8lyd7x 165vkf6hfsa 1kazjqavl7p 1n291jtoqyp 1og8txgcoio 1wvsuttkvlj 24n3lv3nlxk",
    constant:
      "03e287dfecx 0455btii7c5 06bgqgrwpmu 0bwegpexgbt 0edtu1a3qtc 0gpdwmy7zhi 0i4hjz6b6rt 0k98pne3nr7 0ls1o4etn7y 0now71ld3xv 0nsy7yujtfi 0tw39lxrrbz 0woub3e0e6b 0wz969fiz96 15jgrpijw2f 165vkf6hfsa 17q1ga4u418 1a6jdpq4rx0 1fw2til1p5q 1ji5stn7x9s 1mbcv3w6vcf 1n291jtoqyp 1qi5uniuy95 1smotkl8ikh 1wqqtbk9dez 1xqewow1uvf 1yh57a6i5v0 2026zcim3hf 22qj6qjs9gy 24d1mlfsudr 294v4537970 2dx5xz0862y 2fvynssw0bj 2gduzy23jnz",
    "dropped statement":
      "0i4hjz6b6rt 0ls1o4etn7y 0rn5s6h2868 0xlbvttnr2s 165vkf6hfsa 17q1ga4u418 1qbg03yx202 1qi5uniuy95 1w1ojjitr4e 22qj6qjs9gy 23i73j9rg46 259a6ldpchd 25lz0h2re0b 2dycbnqawcy",
    "dropped term":
      "04c068a00cq 0ex5ywycda9 0gwashhmn8w 0huq6bhk8l0 0kwrqh9n4ub 0o2496ag29c 0wz969fiz96 0xk2qs7dslr 10a00lbc1g4 1fgdui6dan8 1orclv7j011 1sf2tolntep 1t80weohp28 1vqloqs9fc6 22qj6qjs9gy 29wgl6pjih5 2b65pfxfcwv",
    "index ± 1":
      "00dq8adhy62 01yyuljyuv9 02ab1wcvufi 06hopzt726a 07eoy4z3z3s 0e6qhx4b9hf 0ecaxctgkfr 0ek21yui61n 0eph5r2a6n1 0ex6he4v856 0gwgwmpvf3f 0h9t4j970t8 0ifl88wb1af 0iiuuvp7u9x 0jouqflds5m 0kljb8xbsvv 0mbiw9kjgfe 0mo8eklaf3l 0qehebogzif 0snfd74gczg 0sryw0mjdri 0tqwxmicvea 0tw39lxrrbz 0wz969fiz96 0x1c518ru9b 0zt2u4l0fqs 10a3mebcbc0 14jmy2rmki8 15u0miukari 165vkf6hfsa 168f2ti3udd 1bkzchl09w4 1bpuenzy03u 1ean99d9857 1g7b90xydgl 1k0klmhwah8 1llrztbrkxz 1p8vq51dogj 1qmctmofvmj 1qv2elejkaw 1sz6qw5ipk8 1y4fovcswj5 1zl4o17kckb 218008jxghn 22rctbipn0h 27ko1gmbaay 27ycx436qf3 2a0zfltycr9 2emb9qqxokl",
    "loop bound": "0tw39lxrrbz 0wz969fiz96 165vkf6hfsa 22qj6qjs9gy 2co8lz9qa2a",
    operator:
      "03v5imjhwl1 0n6ah6o8kva 0noevyrkoti 0p15bh6p13x 0plwkd975ct 0xh75xsedqf 104gj962pt0 15zn4ocam1p 173onzugg4j 190f2urciry 1k7n34o3hya 1kx3mr27231 1q871am2afd 1qw9c26a30c 1svcqj2q228 1t826ipyldx 20uhm2og4lr 252b6cu2bxr 28zqj9tfeb9 2ae4pze9w69 2da3xvm9bv0 2dti35neczz",
    sign: "04fzrhg30o9 0edtu1a3qtc 0k98pne3nr7 0now71ld3xv 0yxieclxnro 1in1ydlh2ai 1on5822ne0r 1r6j49vl990 22qj6qjs9gy 2gduzy23jnz",
    swapped: "165vkf6hfsa 1q7bdgesqx4 1wvsuttkvlj 22qj6qjs9gy 294v4537970 2geal8wiwah",
  },
  "05.4": {
    axis: "0im19u7s64v",
    comparison: "1bdrhohhhix 1tcdj7tk1vl 2bt0hg9farh",
    constant:
      "00n8yiw680x 070irhyqt13 0aij4qsypvn 0asmpyiiz3e 0brgib65s4o 0uzs0f9agw6 11bjpvx0ckm 1gpjn8ivydv 1k5p91f99w8 1lg0dngblil 1xmjom8x298 2denas6ptlb",
    "dropped statement": "00opjvwicdu 1rznhgcpkud 27dw99xh4jk",
    "dropped term":
      "00opjvwicdu 061glke0dni 0facki8dlr4 0gix7k33slv 0kjk386z6eh 0mb5pwj50gk 0r7hmkftpgq 0zavpy5a60b 111qnapdc8d 15v7kzafrdx 1he1w32amml 1jzkax99tr9 1l2nk4wuliz 1rznhgcpkud 1tcdj7tk1vl 284dkp4z93n 2990nu1sq5s 2bfavkgdfbf 2fqilxxaoz0",
    "index ± 1":
      "0htptpqoguh 0rd7wnqr6f6 0xmh5uccuw3 16x9xakhm0p 1dudhq7lwgs 1ef36wokqqo 1gpsvtv8czm 1k5p91f99w8 1ofwmp0fpun 1pih6qhdzuh 1zwuod05h4c 218zn8hn6zy 24n5qzs6pqq 25xgtelmlc5 28glb7bqevi",
    "loop bound": "19dh60r65hj 218c4erey64 258a8ujer4n 2bt0hg9farh",
    "mean or sum": "05u4te0hfbo 0gssm0ev707 0jppumhni1e 0mcznrz59cf",
    operator:
      "00opjvwicdu 035mmy0bgsl 0a0gv454bx1 0y7mg63zlf3 0zavpy5a60b 19vhbxvcylw 1he1w32amml 1l2nk4wuliz 1piru6f6xhn 1rznhgcpkud 1tcdj7tk1vl 1uuuqq1d6pm",
    sign: "04nrpmphrj1 0o42yep5wqo 1n0oj3d8924 1po4l3ezme6 1s6xmi7cgru",
    swapped: "075yoefpfym 08w5rvxbrex 0ak8lpa0rfa 22encbw8twx",
    transposed: "0cc6r5ska80 10q0og5uw79 199xch2owip 1kcc7zyrdom 25eowy08bgu 2fvwtkctlc2",
    "wrong name":
      "0a2f1012tnd 0dz1m2qne2e 0im19u7s64v 0k9n11gevbn 0kuozwm6s08 0q1z87eh4zc 0qjxl8754v5 0uklzdlwe4o 10r1pfqebhk 14hxk3pfqh4 1b900ll1ek8 1hl9c2esv9k 1mvr9p4sev9 1nu8v8nz18u 1t2axq1rbr5 1thppzjyiwo 1uqnkogfh1y 1vibqigqsn4 2031h16z5km 2432ds8h9ro 29yj9wc64xp",
  },
  "05.5": {
    "dropped statement": "05doox9j8i0 0aibdqeh5vg 0gxeldo0dwk 0lrenkwj0v2 1dcg8inwdyj 1r60ghhrc2l",
    "index ± 1": "1oflmeyemi1 2f52pigcw5i",
    swapped: "02mtmjmiocg 1f5i04lxwoc 1ic9xazi42c 21p95zy6xss 22mou4uzrz0",
  },
};
