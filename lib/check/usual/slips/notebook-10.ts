import type { Slips } from "./slips";

/** Written by `npm run mutants -- answers 10 --write`. */
export const slips: Slips = {
  "10.1": {
    axis: "0kwm0spsa9b 0lk52rph4wq 1cyeow977wy",
    branch: "1cyeow977wy 1si2j1ix76o 29dajslj7kv",
    comparison: "0kwm0spsa9b 0lk52rph4wq 0prgdpyh3o7 1cyeow977wy 1si2j1ix76o",
    constant:
      "05wbsvi1osl 0ave6x3qom6 0bwqa704na8 0cbnbydo2b3 0h4yvrthis5 0jphgcrj7cm 0lk52rph4wq 0tje4k4xjwv 0ydobdmksoa 1932d8rm3ai 1w1lmfjnxja 1xw0qgcltd2 1zoklb213mi 24k159y746y 26cxbgqcyqi 26jz1xisl3g 2a31ycjktok",
    "dropped statement": "0kwm0spsa9b 1cyeow977wy 1y8vs89wrrj",
    "dropped term":
      "0057khogrfm 00t0jphu9rm 09ytbop97gx 0ahvatxwjqr 0ave6x3qom6 0gui8k4hvf4 0kv6butkrx6 0kwm0spsa9b 0s6rk4tk64a 12h0mxttlma 12rnxpobzwl 1490sfddit2 1cyeow977wy 1f5copjfkq5 1iyi12p3471 1j8a2e6rh2j 1kreakwk6ka 1lzg8zcews6 1rtf5glt2g1 1si2j1ix76o 1tl4ewzruw5 1u8590uz136 1y8vs89wrrj 21p4d17fr2o 2247i03wiu1 22g6ez5ek7l 26xazp3px3s 287issvd32f 29heacbmde4 2cj4iav9qkw",
    function: "0qluarwkn2r 242hg5z24ga",
    "index ± 1": "0lk52rph4wq 0z2atlwi0jm 2anlwjtcnhu",
    "loop bound":
      "0hmarr09oe4 0lk52rph4wq 0z63w95vbh4 188gdtmtn33 1cqdtqqupx8 1si2j1ix76o 1twbrr2uwyv 1vek8rdh6sw 2cqs9jyxtiu",
    "mean or sum": "211uupi37l1 27x4dnn4htd 2br8ojw1mkj",
    operator:
      "02f1cxzyb7w 0ahvatxwjqr 0kwm0spsa9b 0mrnhjlox55 0n44jquhq6q 1514mspul5g 1cyeow977wy 1lft596d5ah 1qezj5xcicq 1ttsaov1h2y 1xw0qgcltd2 1y8vs89wrrj 21p4d17fr2o 2cj4iav9qkw 2fz4105sp3o",
    sign: "0blcltucazz 0o6eoaung1v 18ff25jtzrj 1czaudcvf4d 1si2j1ix76o 284aqrqv6b9",
    swapped: "01rpekxygtk 1ad2w60suiz 1bmctgf275c 1brs3ocwu3p 1cyeow977wy 1czaudcvf4d 1ts3wyzexrl",
    "wrong name": "0kwm0spsa9b 0lk52rph4wq 1cyeow977wy 1kreakwk6ka",
  },
  "10.2": {
    axis: "0ccbuut4t16 17jf4thf3ge",
    branch: "05ajaq298eg 0aspeae5nru 0yghgcd2qwj 1wmqwsqajng",
    comparison: "0aspeae5nru 0ccbuut4t16 17jf4thf3ge 1wcgkpbn4wa 1wmqwsqajng",
    constant:
      "04669jgg5by 05ajaq298eg 0qn8ja2jtha 0uvmnkjylai 0x0zhn003lr 0yghgcd2qwj 10gv5wsjj7e 1avcohqraqn 1mx20extqjv 1qkl04374zl 1snb7zu1p5p 1sxy7gnsi3i 1vhbi27i206 1wcgkpbn4wa 21453rn6uxw 27wlt8tew2s 2exvktdvdzu",
    "dropped statement": "0ccbuut4t16 17jf4thf3ge",
    "dropped term":
      "0qgk1hffyvm 0rzv7d8bs1z 0u0o9nrc5nk 0ww69p9ozxz 0yghgcd2qwj 12cjrpq57p1 17jf4thf3ge 1agepu6zkao 1fapyun2cb8 1fhqrpn4ks4 1pjgbnrnt9e 1rwr2mu9n6i 21z40tov22o 2e9tl63xrwk 2ejjzl1bwqt 2glu4txcr7j",
    function: "0aspeae5nru 18p9thffeed",
    "index ± 1": "0gzw5b0jfix 0v5mbqlm42h 17jf4thf3ge 1eddhx5hisd 1ertwt4caz8 1wcgkpbn4wa 2f4x7gu4ax5",
    "loop bound": "0lds026y2x4 0o5ee9le049 0qadeq08ysu 18ocjhea2z3 1qkl04374zl 1wcgkpbn4wa 1xyn11io29z 1zmoq4y20j2",
    "mean or sum": "0e3q0oek0yl 1hrvowunyyv",
    operator:
      "0184gl5yqt1 070ibbbq3b2 098eo3hi76o 0hccope8u2x 0l0z4gueyej 17jf4thf3ge 1cpx4ppmxuc 1ftdna9baei 1gnvmg4lhtz 1ioctm73dme 1skryobx8r3 1sy0fe6z1ri 2a3z1rjmgy8 2glu4txcr7j",
    sign: "0aspeae5nru 0o5wsqzmltb 0qn8ja2jtha 1xjj0bvsr59",
    swapped: "0fszra3lrxi",
    transposed: "0n79c1cu0ik 0yn4bvxx3vw 1gubv5ttqvj",
    "wrong name":
      "00gv8s80mfe 02qk76ywqpz 05zcyopy89g 06edk62zx9r 07m686nistm 08cwllvbgek 0d1le7cnxf9 0edqv6ris5p 0go7bg71w0j 0rhikhqqmx3 0vqkqi4zo8z 0yvbfkgjchc 0zryisb6lex 12pfmnp6tlb 1mt9ieiiigr 1pcyl7lp0no 1qj5zbgxhk9 1tqlsfubtpy 1u0ljxsnx2e 1wcgkpbn4wa 1wo5p5t72gn 1yshu1rgnus 229uyoapzzo",
  },
  "10.3": {
    branch:
      "011crbktlqy 04ig27j510s 0cs9f0y3dng 0e15rby47rd 0fgao0ehjxi 0l4c4f7s9lw 0wguo88tpii 14u5n915ii5 16nwrubhbog 1ak0enrv44k 1bj5o5iu6an 2012fyx6un8 27trxjcfv29 2fkl6nsb6uo",
    comparison: "0l4c4f7s9lw 14u5n915ii5 1bj5o5iu6an 1otdhyj2mp6 2012fyx6un8 27trxjcfv29",
    constant:
      "04ig27j510s 086pszq0cng 09x2mzozebk 0bbrjhcmuh8 0e15rby47rd 0eyaankenr4 0fgao0ehjxi 0gnhp5hwcjx 0hy9bxjxx76 0l948wkramr 0lyfwwyr2gh 0wguo88tpii 0wv1mhzxbwv 0xl9osrt20s 0y4m1hfd5gy 13tc1r8173w 15vheiwjjr0 16nwrubhbog 18fow42qdgw 1931jcy0jht 1cnc0gb50ad 1d7xq4virx9 1hzoneay4yg 1io00qwvj4k 1kjfscinrfu 1kreweiyqc3 1talq7qslg6 1uhtekimwv2 22vz3zg2gxy 23plvuz2zla 23w9p9jqhhj 249ni4l3j7i 25cl1eugn7t 25hdhuy8gyc 279cu3zh7f3 279e9b430xx 286lp51ttst 2ed5mdngjct",
    "dropped statement": "0cs9f0y3dng",
    "dropped term":
      "02fr9lp5c9c 04ig27j510s 077rgr4ed2q 078jouv5l20 08jl7a809sc 0bbrjhcmuh8 0cs9f0y3dng 0dgslbjxazb 0dw16mszxb0 0dxwdb793sj 0e15rby47rd 0fgao0ehjxi 0fn530xcdy5 0ihxm2vvdoh 0l2hfllfp1u 0pjsacg8hga 0qldgt27eou 0r2p4mhgbw3 0sv0mc7jwx0 0vlh3epy4r4 0vt2vcsou1g 0wzji2h4f20 119l2o9imr8 12c4cbqj20b 15dl8n656xd 16kycxbo5e7 16nwrubhbog 18c0lnszcdk 194defzcjmi 1ak0enrv44k 1b70ew6id6p 1kcno576lon 1vcztno1b15 1vx49txztp6 20o19fy4hp1 25af2v1mjcx 25u9katl0q2 2826kc8cgk4 2a5qmccbfut 2b9on61kgja 2fkl6nsb6uo",
    function: "03jbzfs6ugl 11vvdr8k6wh 1p8nn96qywl",
    "index ± 1":
      "012ylj7pgej 01f95fq15wu 02kje5s6912 04m3g4hrq90 07eeobcxx07 08bldmf966k 09303w4wpgr 0fgao0ehjxi 0kxaucllxqq 0n5wv6738td 0wyxlue7lfc 0y093p36ddx 1d7xq4virx9 1gv9d7k132s 1ph0d4oga4y 1piu6lqjvy3 1tnii4ofgdq 1ufbdqzjrrr 1yyo6ki61w8 1z4xurftxea 202libyp5xk 25w5nwa1yn1 2ea4f12dz4g 2g0ab0xmq0k",
    "loop bound": "15kzu0zug6e 1cnc0gb50ad 1ge69jslazs 1kl9fhg7eij 2cdlhn1dzyz 2gj566xmv7n",
    "mean or sum": "0irtwwp9x49 0xjiccdmhh0 0zyudwjg9af 12f2kvyqhn7 1ywlg0f51qi 290365h6jms",
    operator:
      "04ig27j510s 067zlq79iaz 078jouv5l20 09b8d05bgey 0btf1b8e6hq 0busimm56p8 0ca60o5hvxg 0dj44o13nks 0f2sf2gexbg 0fgao0ehjxi 0h8btb5lxml 0l4dj6yig6v 0o84y9tkgue 0uuw69uxauq 15027nkh9go 1g3e1fkn8zv 1lnylbrha2q 1uecl5k4c52 1xt9ex4m8te 1zveg19iain 26oomctxw5r 278r2wjqdn2 29w6m8hxiqd 2c56pihnfrj 2fkl6nsb6uo",
    sign: "0eyaankenr4 0fgao0ehjxi 0mgldcy4i3h 15vheiwjjr0 18fow42qdgw 1bj5o5iu6an 1g2nsx03at0 1sxd1r1hk8t 1th4pn9m0o0",
    swapped: "00y2lqb40ap 0eyaankenr4 2e1hul1yteo",
    transposed: "0f1p1xw2ga4 11ozbfbred2 12ln3zabmsr",
    "wrong name":
      "03zvi8b65bz 07osvtx4m35 0851o18bn13 0869liz50lz 0bk5itq7gnj 0gk7ced9ro2 0gvn6syagig 0iiy9ezx22g 0j8bgcn7kzd 0m214ttvp0y 0ooolg4js2j 0pjbg5t8cz5 0raouspzcxf 0rv7gpp4xfp 0tcs02wtb08 0ywcyt7jfcm 12bg1xrilja 12r7mjriwtw 1aznaygch8y 1b29bqmbcbv 1d7xq4virx9 1oh4606whw2 1s37vool3zc 1xzkvjzeb5n 27xkdozyzi8 281a1p1wajy 2avt065wwdx 2bu5e43322l 2dpb1av1q34",
  },
  "10.4": {
    branch: "08qlkjmw85c 0hr1x35v5sw 0vjwf2v9hjm",
    comparison: "0hr1x35v5sw",
    constant:
      "034mewqntw0 08qlkjmw85c 0eysefm6dhe 0fvhtlojp4n 0vjwf2v9hjm 10o0paqnbi7 13hmjg7l5bz 15x1faemcly 184fryp4ew8 1bf758v9cec 1pwcdc6680w 1wpx1q7dkll 21qv4sukov6 273m2g72m39 29itxrjp0q3 2c8428k127a",
    "dropped statement": "0h46wvhqsbv 0m6yhn9dvw2 1s2dwx6h2kp",
    "dropped term":
      "00pennd0htd 01xaikjptaw 07bujvcbbko 07kowx7rdjm 0855c4fbye6 0bm6lv4e6ta 0cf98ofatdd 0ci039l57ff 0cwqyvkymfj 0enmk3l05o0 0f04hbwui68 0fzq9lznb9j 0gcycfq1ehi 0m6yhn9dvw2 0rfv72d09fl 0rr50nen3rx 0se01mplx8b 0vjwf2v9hjm 12i826ezi8q 15pw7tdt977 15x1faemcly 1906abzfdta 1bf758v9cec 1bopiq5tn84 1c10b4wuew4 1cesdke43zd 1ea1byfaia0 1g70vy090jh 1hs7vnukhty 1ircp9g7afr 1k375g57lxs 1kj2wrn1ojs 1n3x0vm5nwi 1p3cogr2z63 1s2dwx6h2kp 1s531vafebo 1up1xvzf87o 1xznpib4gd2 21gx9fsnman 21qv4sukov6 23ywxh06f8m 24ifsey0z2r 25114qwzdyy 25r5rcghtx7 292n5epo3lr 2aeggwg4kkt 2cwp6l950ys 2etlgzxha2b",
    function: "01d4kqbsgke 13pd2zfg3kt",
    "index ± 1": "0mr4x1bd6a1 0s71va98r0s 0x339qm79g0 1dgffw88t5h 1xbzp4ee4a0",
    "loop bound": "0ep5z79f5s4 0y2nprapy7h",
    "mean or sum": "20fcrqvp4vo",
    operator:
      "009s1kvqbf3 01329npca41 063anzvfufi 084cn241kat 08hwcc3qted 09zpj5uajgz 0dts664j42j 0eysefm6dhe 0fvhtlojp4n 0hcudmj5ft4 0lmylyfg6r9 0nxwjw7bwry 0p5n5hijvnb 0ujuuv195wx 0vbonawp1k8 10o0paqnbi7 14be4jqzslu 166gs2c0034 1a33pc8zwnu 1c3xvri0q8i 1cesdke43zd 1nc42p9cwnd 1oaarxogj86 1p4u3pqge4w 1sczvv8cvee 1uudf53qvit 1uv2pcx9806 1xl5e1lu7m7 26oqyjmw2cl",
    sign: "0eysefm6dhe 0fvhtlojp4n 0hh2w980cvb 0qfdaq4ea99 10o0paqnbi7 16ze2pf1ocr 184fryp4ew8 1b6vavqot50 1q33f89aqob",
    swapped:
      "0qfdaq4ea99 0qfmzgr24oz 184fryp4ew8 1a1q5466zvv 1bs8kjkajej 1hdeujpm0v5 1powapbxjhq 1q33f89aqob 1vt4ypqml3o 232cj6t2v4m 2b326us6x4v 2erjr28fb8a",
    "wrong name": "0dzpzb7jbzg 0e2u4tmr6tl 0ggs5okul0u 0x339qm79g0 157l8bz0v9u 16ozh9xdg61 17mgzd5c4b7 1xbzp4ee4a0",
  },
};
