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
      "02mu8oy9irl 02rce419z27 04c0j5ekli9 05dcxmeuzi5 06386uhxmx8 075irxkhrq3 0a5v17x2ewl 0b2q0kifo67 0cmm1069umi 0g29xty7wp2 0kfmaus9efw 0uqwfz9h9zu 165vkf6hfsa 1l452t6he3f 1vh0g3cq211 21nss6al5m4 22qj6qjs9gy 24p2c9nyhof 2ew8wh5k28h",
    comparison:
      "017z9xlnp17 02rce419z27 0a5v17x2ewl 0g29xty7wp2 0je5kyqwj78 0uqwfz9h9zu 0ycyti7wf0y 165vkf6hfsa 16x1ex0lyjb 1935gc9l0ef 1hgu9z02mvs 21nss6al5m4 2ew8wh5k28h",
    constant:
      "05vju4clr8c 06a255217df 0a5v17x2ewl 0cdl5aswr06 0g29xty7wp2 0jc2dm8qq5h 0m45jin8r75 0n627lm6t4m 0nonf9kgtsi 0p0ca5usutr 0rb4gg8rkhj 0rpiu0qyt3h 0t9iu1fkp1j 0wz969fiz96 0xn5hl7okhg 10wfstshljw 11cldzx1fc4 165vkf6hfsa 1cb3q4tpe1a 1jtzbvac452 1kq29vzxcbd 1l452t6he3f 1lvueygrrpb 1qz4td4g50z 1vh0g3cq211 22ojgoet018 22qj6qjs9gy 24p2c9nyhof 279nbguw4a5 290gpmj71ce 2956exaru4d 2b5qiluh3h4 2bi4q8i7jrp 2bt1xr98s6p",
    "dropped statement":
      "03bsxpwoc53 05dcxmeuzi5 0it8bbk72w0 0jc2dm8qq5h 0q7h5m8zmsz 0rlmx980x3v 0t9iu1fkp1j 11cldzx1fc4 165vkf6hfsa 1fdq6273xl0 1lvueygrrpb 22qj6qjs9gy 282rzb9ginq 29jj7i2berf",
    "dropped term":
      "074u4jukqkv 08qfw2sea2s 0gwashhmn8w 0hashqfia1m 0kfmaus9efw 0wz969fiz96 16rngtak3si 192j6p8d7gu 19x9w8pkzcl 1bfroasamoc 1bmvftkiwlq 1cmpt5auidp 1fv8x4kdnbv 1srjojalj6p 1t80weohp28 1yz1qz9sycg 22qj6qjs9gy",
    "index ± 1":
      "01ckja3lmi8 09pvqh1sohs 0chyn7telc9 0d7jdktyyr2 0db07ziio9p 0egxoaaapiq 0k9tybalqh9 0mu9ibugdyo 0qntu4xbqn9 0vvk7ca2tcj 0wz969fiz96 0y88qqej1p5 11owjylbihg 15gk8p0w5at 165vkf6hfsa 16efwu5trkr 16lmw7gj22b 18gk6k5ohlo 1a9i3oglj7p 1ajg5oj0ks9 1ay5fkk4ikk 1c9qn88jc2u 1cb3q4tpe1a 1dxn1usc72s 1fephgt5qk4 1fpgtlvls60 1g5ax4a9k4t 1h7jdise6xg 1hhfnjidnc9 1ihcf2uuvop 1itfv2wdxzj 1lax4c08jx4 1nh64kiq3ax 1or4pff4hiy 1p2o4tfo2m4 1q69fyykrat 1sm17g4ucm1 1uccexxc05q 1w1smxqh00w 1xek5vyhorr 1zvsg8845td 20fn86o68ns 23wcaw9tz81 23wnpglrmqc 260lusgpxl0 26ufnijc8h3 29pfbjb4xqv 2chet6a5msf 2dh4aqa0gx0",
    "loop bound": "0h76n7t9nok 0wz969fiz96 165vkf6hfsa 1cb3q4tpe1a 22qj6qjs9gy",
    operator:
      "03smospx957 09wod5705m8 0h8sduwicfl 0hblbdluxq2 0hy3a20c9wt 0mkhf0uj5ms 0nch4x8qxwt 0nfi25ay7b5 0q01a83uvd0 0r5kxtxffuo 13c9amo1qc7 14hpu8ntepp 1etqxfnnk1v 1fosabpbp2g 1gbayfbb361 1s9r1lk5848 1ycntu3rkb7 1z4maeg47ku 25zri4pimy7 28gr8r3hkky 2cocakp0ru5 2d81xfafrtr",
    sign: "06a255217df 0gsjssqltvl 0nonf9kgtsi 0rpiu0qyt3h 1alw65f12v3 1ljwui35eeu 1lox1rxskis 1x58m7wzsl1 22qj6qjs9gy 279nbguw4a5",
    swapped: "0dcljj1cy98 165vkf6hfsa 19mcnw1iyy8 1qz4td4g50z 21nss6al5m4 22qj6qjs9gy",
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
