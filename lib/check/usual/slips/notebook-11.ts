import type { Slips } from "./slips";

/** Written by `npm run mutants -- answers 11 --write`. */
export const slips: Slips = {
  "11.1": {
    axis: "1qwqwyxzs32 2c5k0c6qsjt",
    branch: "07dwim0aalt 0gm5bz8j2ju 1rdzct10sbf 29chiuskipj 2djinnvrmjo",
    comparison: "0gm5bz8j2ju 29chiuskipj 2djinnvrmjo",
    constant: "00xobkqjl2s 07dwim0aalt 093uhccub9d 0a7sh32wxqh 0gm5bz8j2ju 0zql48ximy6 1a7fzy3ds01 257z5hua10j",
    "dropped statement": "07dwim0aalt 19irkmcao4t 1fxx5w9znfl 29chiuskipj",
    "dropped term":
      "03q7zvdnzs5 07dwim0aalt 09hgb93tl9r 09qdecq0sby 0sgv5lfyx4i 16g1zzhg2fh 19irkmcao4t 234oa8u9mii 29chiuskipj 29dfpvhbyrp 2c5k0c6qsjt 2cnbb3k1zzw",
    "index ± 1":
      "004lh3zhf29 0a6w894a2hb 0p9sd6wjmky 0q26bmtj98x 0ryhy5s3jm8 0v5rdrduyk8 10rv8n9s7jk 15kbv57sdu1 1hz905iyarv 25p1ywbs4cu",
    "loop bound": "073a3turdjt 093uhccub9d 0o2njuypb14 1a7fzy3ds01 1e78bilgpka 1h7gu64zqtw 1hcvr9uzvaz 1mtbk9oetco",
    "mean or sum": "0rei8wrq637",
    operator: "09qdecq0sby 13nopbb281j 15a1bfykxg6 19irkmcao4t 1j1fpbmlepj 2fkbafi510e",
    sign: "180ltanmbjk 1wxp6kbo4cl 24gn284cn1i",
    swapped: "24gn284cn1i 29c1pvw3nmg",
    transposed: "05z2w39jy8u 097dtwcf3mf 1jrknitgh3c",
    "wrong name":
      "07dwim0aalt 0v9ut1643cf 16g1zzhg2fh 1jdbwliglz7 1l3xdn933wy 1ubyau03s4o 1xjomtuklqx 23n0hea24hr 275cx51wary 29chiuskipj",
  },
  "11.2": {
    axis: "0fixqpcfhrf 23omztosk8t",
    branch: "0br237m96tt 1qgnhhmjg7c 23bgt8bj7id 280nr4wcan7",
    comparison: "1qgnhhmjg7c 23bgt8bj7id",
    constant:
      "05s0hmlgngw 07sil7162c0 08il8frwmgd 08x8v7wna2z 0br237m96tt 0enbdibv06b 0fcgarda22q 0mvcriml9c6 0q3j1pnf937 0y1m6v2fv3b 13rg469ol3d 1a4sx1kvm8r 1bz9lkm43fp 1dhbyobhzn5 1oq1fpflscl 1qgnhhmjg7c 1qs8vqoaglv 1rjkgudlj6q 1sokuhoyx9z 1yzv286yrvs 22j7lpqjrhw 280nr4wcan7 2apuiz30qrh 2dhxzmr55oz",
    "dropped statement": "280nr4wcan7",
    "dropped term":
      "00kp644fllf 02ooc278xe3 02pi3vjg3la 05s0hmlgngw 06ftkyfi2ut 0mvcriml9c6 0o84e67dm5w 13rg469ol3d 13ub19l7qau 16oqg1bw01h 1eb4k0gr3mk 1iisnti9ad4 1qr2yck7xq8 1rcp3wtrb3o 1shutlk4jak 1sokuhoyx9z 1v0rvfszmyy 1x3g6ruis9a 280nr4wcan7 2dhxzmr55oz",
    function:
      "08cxrg7z896 0j418bdx6wf 0sf1gku2qio 0vnt7il71v3 0y3y12m6bse 0z12j4y8ska 11wbe6n0osp 11yo5af9ja8 1eh5ihhfc2m 1xkbhfjcogj 261elmjtdrd 2dhxzmr55oz",
    "loop bound": "134h6zeje0p 1i0ueu572os 1r1kmfqtf78 26v1qn4qgrc",
    "mean or sum": "1xkbhfjcogj",
    operator:
      "07hadpn70gb 0alte2yg7lf 0z12j4y8ska 1b86955zsj4 1bz9lkm43fp 1mmfrvma2t9 1sokuhoyx9z 1v0rvfszmyy 1ytkb8cna0w 1yzv286yrvs 21mayzn6mg1 280nr4wcan7",
    sign: "0y1m6v2fv3b 22j7lpqjrhw 23omztosk8t",
    swapped: "02ibue4avfw 087k4u4woih 0s0igz0d38u 19zec3yo4iv 1gdxpgboylt 1hvkxsy6jvs 1i6tenxmx8r",
    "wrong name": "0fixqpcfhrf 23omztosk8t",
  },
  "11.3": {
    axis: "0fixqpcfhrf",
    comparison: "0fixqpcfhrf",
    constant:
      "01182kldamr 0fd8ndc7fnz 0fixqpcfhrf 0fl6grm1qir 0jkednw07se 0klpoqlds1b 0qppqtdysb7 0vjqps3ebuw 1135c2biqnj 161zvgs03lq 1c0kekosrce 1gtnfhch8b1 1jku9064txa 1mky825cy0g 1vis4e96jus 1xpw1q3b40n 1xswrbm5xcn 23y24kvshlc 24bd02f061o 2all29vvjre 2dv530o64qx",
    "dropped statement": "04ivi1uavyr 0fixqpcfhrf 1bz9lkm43fp 21hy18vp1mx",
    "dropped term":
      "03o4ysgbe26 04ivi1uavyr 05xl5ocr2r5 07a95qvofxs 082k025tb6t 0a3gubkiil6 0bifvoqbh0w 0eodcqniqz1 0fd8ndc7fnz 0hf1ahniodi 0jzo53yfcsm 0klpoqlds1b 0n8ncax9dcf 0q9a20tqcur 0wedjh0k8k5 0yoijawjpy6 1135c2biqnj 15tygb4j72u 1akvei2sr37 1b79f42hfzv 1bz9lkm43fp 1c0kekosrce 1daoxlnlevg 1dpz421wo6z 1gxbw8xyi7h 1hnl969qhyh 1hrojkxqawp 1kokmbooo19 1oy6z48t3m2 1r5fyoum5zf 1turgxc6gxl 1v1h3we35yk 1v1krs6mzt9 1zj4sdybc9q 21hy18vp1mx 26fa9qfrv0i 2bez479ow05",
    "index ± 1": "0fixqpcfhrf",
    "loop bound": "0fixqpcfhrf 1tmhs1ov0u4 23h59v36svu",
    "mean or sum": "0kic1rehkk1 0knhq77fodd 15jd3l2cbvn 21325x32fe8",
    operator:
      "01z1cfvg0m3 04ivi1uavyr 08oba2zb8j6 0dpgajp9etb 0hau0vpzet9 0hiqgxtia9p 0hsg9v8qnzw 0l896u7wnnk 0p4rswqxkme 0qppqtdysb7 0vjqps3ebuw 0ztvss65yi4 1135c2biqnj 18g8ua6ogbh 19mzgo4k4xo 1bz9lkm43fp 1ha7estrdp4 1oy6z48t3m2 1r5fyoum5zf 1v1krs6mzt9 1zj4sdybc9q 20mh0sev3r9 219a62pqt5y 21hy18vp1mx 2fupu95rgfk",
    sign: "0sdyoxtmv6f 0vmfogksokq 0wgwykctnyr 1qca1swhimh 2e49rffvpiq",
    swapped:
      "0txgvo1w9dk 1872t7izpci 1f8dgx90h3h 1gfykr47x9h 1hjm196v9e0 1nb72isrhfo 1rh3815leaq 1v2ld0th8bx 23w76sdmddz 2arpzhqp1fk 2e49rffvpiq",
    "wrong name":
      "05gymhz8y4f 066s1g2uw09 08irvgcx5oe 095g3orun8o 0bf97zfjrdf 0c418kt2jsf 0k4g3wwe4xz 0lj4jrnzyg0 0m5ve6iozc0 0nmum09nhwh 0qfp5itiv3y 0wsnkonerht 0y1lhsvaxn7 0ytrnwaqfvo 10lhd7qx81l 11830l7871e 11akmbbztyd 164kp3kzfmp 1bz9lkm43fp 1k5xs70j0zo 1otmiy0q0t8 1tpwspueprp 1u258jbaqss 211eimubcpi 29suv7gf32f 2a4by6zwyui 2c3lfdzxhgw 2fnpjyfp9t7",
  },
  "11.4": {
    axis: "0676b3x9ft2 1vynas3qizd",
    branch: "0arnkns40gx 0tnsf49783t",
    comparison: "0676b3x9ft2 0tnsf49783t 1hsic05g97o 1wtc96mdeeo",
    constant:
      "01fmjiuy51s 047rbotipgw 0676b3x9ft2 0bqp5bsv49f 0grv0cdvtz2 0lpq4pzflzj 0n0w5c5179j 0nsrm23apui 0tnsf49783t 0tws3dj5fin 0woci6dvtcy 0y3s4iq1rnd 0ydlnpvf8am 0zyjyuq6t0m 14iy1mxonob 199do2kmoer 1aybnz7whjp 1jgudydyxa4 1kjjocgamf6 1lms8px9bcp 1mh623sqrrx 1njvt3mbk6u 1pe5qdu4mea 1wtc96mdeeo 1y17xxnl5sj 216acq0qb86 23o9pul7pul 25qsdq9voyq 2fpfu5ie8ut",
    "dropped statement": "01yht0ge1k9 0676b3x9ft2 0tnsf49783t 10fzzx437ms 1n3el5algcw 1wtc96mdeeo 2389y38o742",
    "dropped term":
      "01ckg43ip3h 01l0rff1prs 02ctw6jlv9o 042v5a7kwgv 08s53dp3i44 0bqp5bsv49f 0debt9yjdu8 0deh01hbsx4 0hrlct11xe3 0kzs4e04wzm 0lti13pbsg3 0nsrm23apui 0oy0m3knrxd 0p5dxnkoszc 0q315yg31vm 0r91htq2nwp 0rmabpkvxai 0tnsf49783t 0woci6dvtcy 12d8qm6s9ug 12mk0q81j2t 130zt087em9 156km4i0v7p 195pbzk2yzu 19lkhwzrh67 1haavf83vq8 1i11fdyxkyl 1jn5pliaa2j 1lms8px9bcp 1mp4ryus87u 1rqplk9vyz6 1s17hh376rr 1ukrp300kg1 1wtc96mdeeo 1y8y66e8nae 2389y38o742 2awqx5wncyk 2bfw63yz5kr 2cuoaoqoqsm 2gftbefwbfj",
    "index ± 1":
      "0apfjw9f8ik 0h8lk70s7km 0kc7oyacduk 0tnsf49783t 10rhsmoka8h 1eech4zsmsi 1lms8px9bcp 1s17hh376rr 1xvpqwwrqc1 1yrjs4lwuva",
    "loop bound":
      "0676b3x9ft2 06uhx141nsl 09v1w4muezj 0nykvlaz7uc 0rpcdyc2spn 0suktrxowso 0tnsf49783t 0vf9e4snii0 10fzzx437ms 138hdzxun7j 1dc7nfm84xk 1ytnxcjchn0",
    operator:
      "05b718pfi70 0670z7hrojt 075mg8ywuov 0840g42hs5y 09y4qov6kaa 0e17on9dx5f 0m3st74za3r 0oy0m3knrxd 0u3tolc9ga4 0wdsdpw6tue 0wk6k67nwl7 0ybue2b8d6m 18obcpnhwdo 1a4pnccdn3h 1ckyv0jxy50 1id09e1p6ew 1ij7axg5jxj 1ls51j480gb 1nmhivcshi3 1q1dayt52ea 1whnl0yxnxf 21rcolqzxql 22vu1vecrw6 25qjscvhz7o 29fwxwf97ks",
    sign: "00dl2z00m8c 0gtdtt561xj 0tnsf49783t 0ydlnpvf8am 1325g03j9w2 138hdzxun7j 14iy1mxonob 1kjjocgamf6 1vuf51ud9kg 216acq0qb86 2amo399gwkf 2awc5pda81a",
    swapped:
      "012nzexly0n 04p38abupt2 0kzs4e04wzm 0oy0m3knrxd 0tnsf49783t 12mk0q81j2t 138hdzxun7j 14iy1mxonob 19lkhwzrh67 19n5jhrsfu8 1kbrev8aiqb 1ls51j480gb 1y8y66e8nae 1yjhy24yq9z 2awqx5wncyk",
    "wrong name": "04p38abupt2 0676b3x9ft2 0tnsf49783t 1wtc96mdeeo 2cz6ioruxea",
  },
  "11.5": {
    branch: "08fwqv2kou3 0jcgio4z29n 0ybysa5r4pr",
    comparison: "0jcgio4z29n 1argnnji9xi",
    constant:
      "00wnw3y0zxw 08fwqv2kou3 08wg9zxz0ig 0dtgqw3l388 0jh1fzztwwh 0lmtntsz4yl 0qortfinh2p 0uliue57lu7 0ybysa5r4pr 11fy9z32e4e 1npr335kh0a 1tu1yxwvbuu 1txe2zmipin 27s1jszm53a 28pfwp5qz9y 2geo2sd0ozm",
    "dropped statement": "1argnnji9xi",
    "dropped term":
      "02303o14t5y 046t83l56iu 05k7xv74yh0 064oetskc1j 08ebvrygztq 0b5y1qsxxnu 0dts7c42ldy 0iytcen5fi3 0l1y74vzifb 0mrxxnd5qou 0odyc7pldm6 0ouvivajd3n 0rg8uawh1rm 0wcl2em9a6c 0yv1117yjos 12ht1q6gphu 12s75y3dip8 1641ehxwdm4 18usqohaeeq 19pt74i71ad 1argnnji9xi 1el897zry4d 1gcg79pwojj 1gtisgl2wlq 1h7smwnsmo2 1hm1wv4l71g 1i1rkveke78 1j22xumnc8s 1oexp8u6pmw 1szfn1dwdwb 1vt3to0zw3w 1x2mmj7q098 1xkhouro21x 1xnkfboz1vg 1yy68scafht 243c5z9n6ys 2572a64z8vc 27hhmq4ynsx 2fdofqaseyh 2g4qz0wunq9 2gfns2dzk18",
    function: "12owa24nlud 1uy2o8rw1pe 272em5trty0 2bw0ouc9y3f",
    "index ± 1":
      "069ciq1rt6l 0j5ymsqx5fy 0km9y5a18qf 0sl4eu7u0uj 0tz166wk1gu 140yq70z8lp 16knlq8o5a6 1b19w95to6f 1c5743hxzyc 1laywosel31 1tv5nuvyxod 1vmthp9dr4i 1xkhouro21x 1zdf9py57p3 25w5lew143u 283wb1tzif3 2d2d96f8at3",
    "loop bound": "0xxv355e1dq",
    "mean or sum": "0b90xtka54z 0joh9nkc84g 0mxc4dvji12 1yu4isklqox",
    operator:
      "03tzd1fbwh7 05fhp4ejykt 06hpnkp2xtz 06x1jno5p47 09udluerf7e 0b0l7t6gb12 0gam1mcriuo 0ie5vfarhme 0k928wdatcq 0mrxxnd5qou 0ouvivajd3n 0rg8uawh1rm 0tmipeyua08 0v59vehtd85 0xb22g2vmqv 0ydjq2x760v 0yxqe7upoym 11n8ebuynm6 12bmk4sio8q 12i7mtdi3yl 13vnnp2dwhh 1argnnji9xi 1g7y73m0yxx 1i00dld0yw5 1i1rkveke78 1ljmlnmwozl 1xzbshnzye4 1yt9fo9eqfq 208k6aub7kj 23iwtc02luh 243c5z9n6ys 27m7b9vz31b 2gfns2dzk18",
    sign: "08w78uuku6k 08wg9zxz0ig 09a3otl3fge 0fhuzxk0uov 0ibukgdf8ad 1pjus8vwtbh 2bb2ixtocm7",
    swapped: "08w78uuku6k 09a3otl3fge 09xd2mlu1gw 0gp3ziunbqx 0ksaqyw6juh 0kwbro1gq3p 17ywnrtwc78 1pjus8vwtbh",
    transposed: "0n27ot070qx 12xhelauiz2 1gd3kr17t9r 26jslhwvi2l",
    "wrong name":
      "01lwztsuhl9 052ivdrmy9r 05wjzdgz92m 0gk8fgh43dp 0iy7eqvmgfj 0or1u5b1qon 0ybysa5r4pr 16dvm2id4gn 18zbl19jsk5 1a43iaavsnm 1argnnji9xi 1nhlgwoff7z 1vingzn52n5 1xkhouro21x 2clx0kd1iyg 2emllq3ro0u",
  },
};
