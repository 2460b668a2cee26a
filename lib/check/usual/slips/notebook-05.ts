import type { Slips } from "./slips";

/** Written by `npm run mutants -- answers 05 --write`. */
export const slips: Slips = {
  "05.1": {
    constant:
      "03ox9ep6w69 0ty7ofnsc30 0vh28lx2szm 0wn8zgm7pnl 0x5mag8edaq 16ylknjf8vz 17jvt0oz69q 1a7yhwysjx9 1ne6tm5zx3b 2bmuiq3ym7h",
    "dropped term":
      "01udep2hfw9 02y3nvsci3g 0qxujqbpkdq 0stzkbvp5nk 0yzwcr14qht 153atgwqu79 17jvt0oz69q 1beggmh9csb 1jxixh2p0ks",
    operator: "0048ytoqv01 0cvga13jie9 0l5l0tdkded 153atgwqu79 17lhvur5wtn 1jxixh2p0ks",
    sign: "16ylknjf8vz 1e323j6nojq 1upn18gxjxl",
    swapped: "0l4q3nqrxqp 1upn18gxjxl",
  },
  "05.2": {
    comparison: "0ih0cglmov8 29s38ev75cy",
    constant:
      "02g79blnwec 02rwieff6lp 035eclw097a 04ok4qodqfk 09ni9sa0xxp 09yuc472vk3 0bxgjs6wjjj 0dnfmxuu2ty 0dwkx9lyken 0ectd58rilp 0j4c1k7syeq 0vpfkwedhdq 1100zfjt19l 14we4aw7i52 1b437py32hw 1dap9hb5yq8 1g7ddyl1z0a 1higc26mho0 1mw53og10sy 1n0olfo9lpt 1nz2oqb41cw 1qmciwfjcgj 1xovmp7ib96 207n3y4n5fv 24im6pgov3r 26891tf4cbz 2by62eojytu 2ci1g3qrlxi",
    "dropped statement": "16g1bozg5n7 1g7ddyl1z0a 1msjv03lvwh",
    "dropped term":
      "05dkqjguuo0 09hn3obws88 09yuc472vk3 0c44tbm2jgk 0dwkx9lyken 0e1fd1t3slw 0fnh8j1lcb1 0gyl812t0g8 0houj18i3oc 0j4c1k7syeq 0kkg1kweucx 0t3jve3ccox 0wcrk9ouih1 0wzopib6rm9 0xk2u9k1v69 0ymbjyb2k64 0yumx1at6ad 0zqtlm9i7br 1087eoh1dqx 10fzkyo0nh2 11yaxoszr0v 120z2cpxbhf 14xlp7mawfl 16r6to33u1w 1b437py32hw 1gip73kjw50 1higc26mho0 1jhntd5mawj 1l37wtfghv1 1lwthynlcuk 1qoewkbgolf 1rbm0op14x9 1ruet2k3iza 1v0yfeutvlu 1zuo50u4qyk 1zvkja47we5 22tl4bdlhxs 23dqxli6o3r 26ul5pmt028 275s6le4l8d 2gn2yuyh338",
    function: "0y13sy2ranx 21ilnr5x8mc",
    "index ± 1":
      "00iwym36mn9 03qwtnx6ff0 0687wpia4hl 09swmcdc4jy 0bx663ojzhc 0geufqnx6zm 0hbnbteme6l 0kihsh1vpsw 0yc92l54idp 109v1h917q4 15kc6swk94y 17kw01cqldx 1h483dkmjhj 1lfu71ar0yp 1pasjdlbltj 1su063wl5d8 1zbhaa66bv6 1zn5qriscc5 20ebubcpntb 27aqpjrog18",
    "loop bound": "04ok4qodqfk 061kovw204d 0ih0cglmov8 29s38ev75cy",
    operator:
      "0422bbsea07 09yuc472vk3 0av5luq3l3n 0avhrvmjoie 0ch9pyu7tgr 0cnf890q3gb 0dwkx9lyken 0e1fd1t3slw 0fnh8j1lcb1 0guvplk9m2i 0ilszuj60gh 0kfa7xwrda4 0r64t0gkj63 0ras6nn4ey5 0x1h7jfedqy 143nkmrn2sx 16wy5e3e80z 194dd5yvpvt 1975ken3nna 1bivkvaap2d 1bxh3ycexl1 1ckx48f4pkl 1ct21i42hv8 1efiil2bgp1 1h3bjnj0o8q 1hecz15f9li 1ml45212keb 1rcg5eggeeo 1vpew1bl53z 1wxbk9l8nd2 1y2vyuym228 200z0we92rh 2apg8pv1lqw 2d1oaj19lv7 2dr67i3sef8 2e3qtn0xd9n 2fkmyn00ks0",
    sign: "030k7qa4uqq 03xd7b7k8tg 07u7r87dacc 0gxb7h7hhwa 0znn5tqwvp2 14xk71nl45z 1axyah63uq6 1bc60q1pn14 1higc26mho0",
    swapped:
      "02pw8ew1t1v 04zvuvwzys5 0e1fd1t3slw 0j7b7w7tovl 0jqfophlvff 0rj6kq02om6 1g7ddyl1z0a 1higc26mho0 1lpyaflzm4n 1zbhaa66bv6 2d1oaj19lv7",
    "wrong name":
      "0gsajkprnuo 0nryqda2l3t 0ph01wxjbix 1a53ltvjdlw 1c5zskh7hnv 1ce65q79his 1lvejy94sgq 1md8jkay1ah 1nkqs9vz4us 1scp9o7l8i4 1zbhaa66bv6 291vni6nxul 2ax2yi3ranp 2bog1be4c8c",
  },
  "05.3": {
    axis: "1foqjii77e2 22485l8ll2q",
    branch:
      "05lcghh659c 06vtdsadz13 077vc7k92ys 099xeq93s6p 0hggb6y2ayn 0iyjtsz64ia 12j76v46s4t 1avedjb7vl5 1edkf5vshjf 1foqjii77e2 1nmqytspoxu 1nmrgxalzkt 1o9ar4tid6a 1rcwoiaexfz 22485l8ll2q 22bp5t7ax3o 24e4jsvbi4w 26haxgxstvs 26kgyj8saz4",
    comparison:
      "05lcghh659c 06vtdsadz13 099xeq93s6p 0hp69az3tgg 0ottg2nvhxk 0ywqhpita3w 1foqjii77e2 1humaapl86q 1nmqytspoxu 1nmrgxalzkt 1wb8ogqwgfr 24e4jsvbi4w 2fet1j3yc2f",
    constant:
      "01fcl8eh6et 02gsm3uo09m 053b4aypypz 06vtdsadz13 06wyymcv2lk 0cxtbf17gt8 0f18z7bump5 0gfsdgtbajo 0hrylk072a7 0z3p2e6jptm 11cb03b1pyy 12kaok3z1gc 149tzpfr0ny 19l746mh1cf 19myn2de044 1d28zkfezqj 1edkf5vshjf 1foqjii77e2 1gikxdozo9k 1hdja1ptvji 1hy3i2wzsas 1o1y8nouqpb 1o9ar4tid6a 1p9h2su26q3 1twsh5fh9m5 1z121aym7u2 1zidqudndro 22485l8ll2q 22bp5t7ax3o 22zcb5zkfxr 24e4jsvbi4w 29esyo91q3v 2b16ptk8ouh 2cv5ugn0pvy",
    "dropped statement":
      "040etsh3ajq 077vc7k92ys 0dohab27vdn 0qqloa0ysrz 0r4ik3ncq4v 0u9mjrlbj4y 1foqjii77e2 1hdja1ptvji 1hy3i2wzsas 1o0vetb0yuc 1p9h2su26q3 1twsh5fh9m5 22485l8ll2q 23p8n6m2r8t",
    "dropped term":
      "05c5gneamp5 0fy4lzl3qw4 0m1qpcvc2lc 0x242a4qzre 11cb03b1pyy 14he5gog1uq 19g4kumtlvy 1c1cd6zxpqh 1obs67hw83v 1svdovu87m1 1vtc29dpanr 20okm36aha8 22485l8ll2q 26kgyj8saz4 2e02kx10qnx 2esqfld6omo 2fl52xs5z26",
    "index ± 1":
      "09grucaqzoy 0e3d0k172io 0f0ej091zj5 0faw5yv0xop 0hrylk072a7 0mjmk1pc0mr 0r137675q0a 0vvfb7n3njf 0wh7pq7fiiz 10dj9s417ju 11cb03b1pyy 12q252gbrgp 14av47bsmss 14b4duox4lk 156k4ru2eky 1ahazlutsq9 1b6vdsk10s2 1blm5z0llo6 1bwmdy426ka 1djyod3j7jl 1e1f7qlr33m 1ed6fkqcj42 1enl9typ8w5 1foqjii77e2 1hh3x2y1v8f 1jih0spn1p3 1kxsn5ndw2b 1lxi1s3919n 1my2qrihe8z 1ps40f63f79 1q326dgbo00 1rgyg5ww4tq 1ruc23m4gsk 1tzre8a9dvt 1wir532v1jy 1wqj55ss62p 1yu21f84jwh 1z2v8iaq2ed 1z9qmykzv0u 20qf7wr858b 22a6xeeiic2 23bhvfe22os 246o81wn9oy 2e8e9snsasp 2fhnelkchfo 2fnz82g4jih 2fy4o5d4oj3 2g170b2uwty 2gbnrofmdh5",
    "loop bound": "0hrylk072a7 11cb03b1pyy 1foqjii77e2 1i8yz0gtda4 22485l8ll2q",
    operator:
      "00289xtr7aj 00ett4u3rj9 0arqm0bvn9m 0h3bvn5ih99 0j7iai87kcq 0n6ltrtt1mq 0p3dsfonino 0ptxlhax007 0vaktvieu92 0wvyk657pdc 0z725xjzgw3 12kklmhkhtj 16sti24b5gx 1iob688uej8 1lh5vus37ba 1ntj1u17l18 1umdq05w5ba 1vbc6tqxhdp 1vyh3hznwzm 2ajm2fa5ui3 2fp5njqox2q 2fz5gfzdte3",
    sign: "03sfjuahlja 06wyymcv2lk 09zzsq7wo5k 0gdq839lcqx 19l746mh1cf 1zidqudndro 22485l8ll2q 29esyo91q3v 2av4fin9ral 2gcvti622jg",
    swapped: "0b11jwacyx4 0ot84y6ibw5 1foqjii77e2 1nmrgxalzkt 1o1y8nouqpb 22485l8ll2q",
  },
  "05.4": {
    axis: "0vvvpsdjxeb",
    comparison: "09196rb276q 0w7ctnb19tl 2697yn4ovdn",
    constant:
      "01fxop4i2lv 0dbkqr1e7ld 0j5jhf8nynv 0sd3at9qmnx 10saeuhktc0 124ej4mlzjh 1teqdsyogd5 1vt6pwpo42v 28n6u89g72u 29qjefeoi9y 2c8caik413z 2fbhox3ambq",
    "dropped statement": "0mde1vuse0j 0spb31arend 1f2nevrbohj",
    "dropped term":
      "037wm9ce1l7 08car6mjmuu 0fjr1yxws5f 0mde1vuse0j 0o3p1ne6zl0 10wkr1tfhq9 1e55rn43e7f 1f2nevrbohj 1i1e6figxmu 1ko5r5b8anj 1m9nvlib0r7 1mlv0t1lmuj 1t4dzeefw12 1vcqazorqdc 1woulsy1jaw 1yt5cu677vu 2697yn4ovdn 276o5gndl14 2dgvedqt5je",
    "index ± 1":
      "03preo0fbzq 09061dl2pdc 0c7kltxlq6e 0gk4lnqxbff 0taxhtv965j 0uhsh3bsmnz 0zb7cz4ub3a 156n71ibqi2 171mmb7zrkh 1ezf9zil878 1fs46oibg2f 297emlk2eqq 2bux6lvz77t 2dyhrfwyli5 2fbhox3ambq",
    "loop bound": "0gqj54oz164 0w7ctnb19tl 1s9gwhej94p 26ypflqtkzd",
    "mean or sum": "0gflmb9sqix 0p4oaqlfo5c 1kcpxmyerra 246np0dd0jk",
    operator:
      "07ogthngb4q 0dy152s06tn 0mde1vuse0j 0o3p1ne6zl0 0zfqv1ahm2j 1f2nevrbohj 1i1e6figxmu 1q5y908a3ln 1t4dzeefw12 1ycrteycv21 2697yn4ovdn 2gfdgwvlwvm",
    sign: "04olkrdpd24 0kxerm1t8qs 1d2dtyj1ir9 22z5y55h8p3 2cnmfo3jpgt",
    swapped: "0rrpr4r8qi4 1putcgvr6zm 1wc91vd2way 2c8xlt9gaic",
    transposed: "06892va8836 14njyrxj8aj 17z7gnaif8o 1lnpw7wetma 1yqlr76rrp8 2fsron66sce",
    "wrong name":
      "00a7kwpyeba 06a12fj7sew 0b19v1vmn2v 0djroerv2qh 0gceyx4cfva 0o1m5unei10 0ojjquu9s1x 0s3yvgfaubj 0tm8jxyjslo 0ue8su572mt 0vvvpsdjxeb 10c05idh2az 17tkvw98zz0 1c0njpavd37 1ch2n07fnra 1dn9wnzcgpd 1efdit1xmt5 20ru00186iy 24vm57enakb 2dl5ma5pwfq 2dpp70sz4xu",
  },
  "05.5": {
    "dropped statement": "05doox9j8i0 0aibdqeh5vg 0gxeldo0dwk 0lrenkwj0v2 1dcg8inwdyj 1r60ghhrc2l",
    "index ± 1": "1oflmeyemi1 2f52pigcw5i",
    swapped: "02mtmjmiocg 1f5i04lxwoc 1ic9xazi42c 21p95zy6xss 22mou4uzrz0",
  },
};
