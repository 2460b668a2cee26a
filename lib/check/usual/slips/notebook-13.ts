import type { Slips } from "./slips";

/** Written by `npm run mutants -- answers 13 --write`. */
export const slips: Slips = {
  "13.1": {
    axis: "1cshqkvtcld 1oqvqf4wv86 22zff3yqno5",
    comparison: "03jvnlauolv 0tx5fl07k1c 1cshqkvtcld 22wsa5bp8n8",
    constant:
      "01oobh5oqir 048me8kja0z 068803pyxa8 07fdouuqyjq 08f2eeqcx46 08mzpdld2q0 08t095ug4q1 0brkbbmm1de 0ghz7wwzw59 0jnart32kic 0ko0ri5btdo 0ncfym5n2xb 0q1nmv20v88 0qgim59u8l5 0ubv9h530wg 0wp389futmc 0zm17bpbg39 104jixpcnqg 10vsoafts1l 12dirj9fvl1 15tkqdylkva 16mjdrmp8c1 1798rhd1q1v 17javp80m5b 193rngxbzae 1c7s0ekurhe 1cshqkvtcld 1ihzhk1hsa2 1iv4bz1k7mi 1o7t6vu784n 1pc2md8tfyn 1pd5ahroelw 1qgkr5gjhi4 1tiovrrpko1 1x0y0gfa6r8 1x76wux1hmj 20awzqjwh2l 22uzsve2az2 22wsa5bp8n8 23pqm3fjt3x 259cgvve4kd 261ixitvl8l 27vqdlbsghn 2bg6e7otf2z 2dqruutzrfz 2eymegv13yb",
    "dropped statement": "22wsa5bp8n8 23pqm3fjt3x 25zbnfl5rvj",
    "dropped term":
      "01zevxhwkqb 044daernqrb 0574e19owps 07fdouuqyjq 080dh0zyene 08f2eeqcx46 0cswa4reu04 0drs01dpta0 0e4tb4f61yt 0j570hm02j2 0jnart32kic 0lmzbzo4j44 0m9ro6p6q3q 0n5fkezenu8 0nu3oci0tr8 0oczt6gp8ya 0r9s3kq7cmp 0rdljpg4znm 0sk7897o0uh 0ubv9h530wg 0yehu89zsu9 101fsf89rne 125bidlmxr3 15tkqdylkva 16mjdrmp8c1 17yoshrcmte 1825x3x9fnd 18aerxmtj0d 18jrc9btpmz 193rngxbzae 1a8ntrmccac 1bhueaecfei 1d84jbo6l7y 1ffjixfnq3c 1h397x0o69t 1ofmu7l5o03 1qgkr5gjhi4 1r0l0vzy53q 1rqr8ncjbh7 1sf6p9k7a6s 1u6nweiwovv 1y0v1ui491o 20tu2n2nl9s 23yr9586qla 24qc2d9lvkz 24rdp135w20 25n3833xnyg 25zbnfl5rvj 260gyvurr2b 28r2lxynnk6 2a1w4wyzc5i 2a8pukg9qwh 2bi3hks62ss 2f0gay5bx1y 2gaamc6yn0q",
    function: "03ed8zffh3s 12qdcz5837h",
    "index ± 1":
      "08eytdas27l 0a69fa6h0c0 0c2qysy9698 0kp1tagmzn6 0qhsdualpp2 0qob36u1tzu 0rhqj4ptfwl 0v2akulwzil 13rs74laky2 16qvocyvfgj 18awsai9rnd 1aengfq3mon 1c26g4x5u02 1gpvro0o8nh 1l7lyy929p1 1lovskk5shf 1wprhwxyrch 2bqifsw57uu 2e8n5rerh7z 2fyrt6m2xyx",
    "loop bound": "03jvnlauolv 13heaq7krc2 1qq60pba3t9 1za27rfl8u1 20kj22cmwqu",
    "mean or sum": "04zfswlem81 11yjkesh2gn 1560020n8mn 1u0ox18ge9o",
    operator:
      "01zevxhwkqb 02sbhjitpx6 03x5w7ji2fm 09c1p2x15bx 09sl659ijg3 0aefdxb41xo 0c6ryahg4hl 0i9cztwsiay 0jnart32kic 0mhysg221yk 0p7xh6djmf3 0prb8bqm816 0qgjpkc20f8 0td39by9rq1 0ux651xfj6k 0xbmzqx7ohg 0xpljw30npf 0y2n0hkl1gn 0yehu89zsu9 0yhtwlknejq 0zdw5vse0zl 101fsf89rne 11s0dpqrivp 125bidlmxr3 157b8a56izz 16mjdrmp8c1 17yoshrcmte 1bhueaecfei 1hewwdxhks8 1hj48e44lhr 1ufmtwo1oxj 1xzk8gubrw7 2000ns492sg 20uwx0oz69o 25f6xqp4lt6 25zbnfl5rvj 268i35bx32z 2878t268c46 28po4np3btp 2c2ye4itxb3 2dodhffdtiv 2e2zoncw35v 2fr7opro466 2g8vcwyw2g3 2gf6i5kwq3e",
    sign: "0ecqrp8mo3i 11ps5sa4cyv 13suggj59no 14q2uiwq0mf 1798rhd1q1v 1cshqkvtcld 1czw4negzgy 1pc2md8tfyn 21lq89jdsef 27uekfyv9dl 2dctxmr2lz5 2gaamc6yn0q",
    swapped:
      "0hc9kixytxw 0hhwv1t7g5y 0kmrgcebn5y 0nj7ivah2ad 0nrv4rx0lp3 0o1b1swx9ne 0rd5925ck4y 0vg41qcf5uv 125bidlmxr3 167zn6a0jqp 1798rhd1q1v 1f0gabnm3mf 1iew14hp6ht 1ihzhk1hsa2 1jdnogeyv3v 1nz0zayy075 1o6jtcgpe2j 1o7t6vu784n 1sxr3ix4i82 27kwpsl0ui0 27xekhjm2x5 2fop7jucrdt 2gar613sg95",
    transposed: "0ci1cc67f5c 0fmg3hz0khj 11ksga53n0b 19r771h2411 1fi7xe93q09 1lh96x3g4y4 23aty5pxv0t 2ae5xixvytd",
    "wrong name":
      "0271mrj2nuv 02bdwza0dxk 02pofdxp1gs 06d8er5pp1a 0duhasf92bv 0euz2e15q0z 0gba522gp62 0hrsf1bmw1z 0jln4e5euom 0lzr9obo65y 0verw5zx2il 11juyov8vjv 12jd2hp1tro 13heaq7krc2 14ysntrmfwj 16a0x3jx7xo 1eofvarqu7v 1foaaw4cofu 1gxys3n2se4 1kvmdsiamoh 1lhgcl6wx2v 1nbe15jqqwe 1r6gcuvhy7b 1z2jf0ryhqc 2261y661pi2 25wkjlvxa5q 265v0ybqbzx 2as514rngfm 2cnqpjhc72z",
  },
  "13.2": {
    branch:
      "0152jve3gnc 0175wv7g8tz 04tz779t7qa 0gztagdgyjt 0x0bx6xou45 0ytmfcjxupy 1jlv0mmyqwv 1mwl3m9ig6c 1nbescr2843 1prglo03wbb 1tyyr3vv4l0 1wctzxv31uc 24ieeeegbe9 273yx6v87pd 2fzrb4xebbj",
    comparison: "1d36y82nkxx 1t3n9kghpph 1vzqo13ubpt 1w1s3ou33yx",
    constant: "0na6pcw4c3n 0q1fn2w8rqf 0vsp6vqebor 11p479vt7zp 15k2gxzv67n 1bw0y3vi5kb 1doht5crfhs 26694vrgkod",
    "dropped statement": "1wctzxv31uc",
    "dropped term":
      "09zhnp8beub 0gztagdgyjt 0o1m87r3dio 0vhg82zds3p 16kj8r0jbz9 18cw5k2yuxk 1arvt4jze3d 1ey7a2fx7d7 1ityfuly9vs 1p0p540n528 1rpx0072myf 1xcl1rd7bvp 21bkcqch6h5 28n0fze9n1h",
    "loop bound": "01bf4mdf6jj 0ot4ftxxxa5 0q1fn2w8rqf 1c04vkktcqf 1doht5crfhs 26694vrgkod",
    operator: "16kj8r0jbz9 1p0p540n528 1rpx0072myf",
    sign: "06cm94ek38f 0gztagdgyjt 1fijf66mbo2",
    swapped:
      "04fd52qmhcp 0bug1hjdwob 0gztagdgyjt 0na6pcw4c3n 0vhg82zds3p 0xn7tsswitn 1cjf4tfj23e 1doht5crfhs 1g4z6xtp963 1nbescr2843 26694vrgkod",
    "wrong name":
      "051ht1ve68r 09qb7bfp6a1 0cx3ru3w3g5 0fd1pq4mppf 0gxeq8scj9x 0gztagdgyjt 0mup0791qm7 0na6pcw4c3n 0twx14ur163 0u45i15awai 0uh0wn2ctiv 0vhg82zds3p 0vj0gi3qzu9 13qvzuvqma2 1agrlfv4s45 1doht5crfhs 1g4z6xtp963 1h960y61yyb 1hq6e6vxq53 1ityfuly9vs 1lukaqlw8o5 1ou700eqtbj 1oyve9d6ha4 1xcl1rd7bvp 1zm318sx22e 20ziof4dmxv 21kappoa5n4 253ulze7a65 25ryeambi6k 26694vrgkod 27181ly86so 2fzrb4xebbj",
  },
  "13.3": {
    axis: "08f11hxjati 0h6ik3cxl47 0pux4b2dvmq 1nrgkbvij39",
    branch: "09r7zyiw924 1ro9dw95k66 24utlz0nz79",
    comparison: "09r7zyiw924 1b0kt8hmzwu 1ro9dw95k66 22n7w5ox9ba 24utlz0nz79",
    constant:
      "02j0a5fc3qz 08k0krxqbut 0m0aaj4v32y 0mivb6mgbki 0xow4wmlqpv 10mpex4gsy8 113lkdb9a3v 1b0ns8onqfx 1fp21ycpdd5 1h2apx29gkw 1hz8z8j0t02 1i84ybl8dw4 1q4tstlknvq 1ql0794zam2 1ro9dw95k66 24utlz0nz79 2943ibxv6gi 2bzfw81k4ii 2d8edpvdwbv",
    "dropped statement": "1ro9dw95k66 1v14v4a4y7o 22n7w5ox9ba",
    "dropped term":
      "06lq2etv5us 0bh8rr5m9p9 0e49cbk39jo 0egve0wsoxm 0m0aaj4v32y 0ooo4jf1pkx 0ucz90j59sl 0zktwixmfhp 0zv1pc5dwpv 0zvjn550rsa 13tb7etopij 18corz9no1h 1aljy8txom7 1gsq7esl2b3 1ihkjgblzk9 1plfygxfrop 1ro9dw95k66 1vl9v4d9rz6 21f4yz55edr 21q0bgq0e0l 22n7w5ox9ba 22yjaimxzs6 23p5dzw83sh 23rwe2qgvai 24utlz0nz79 27e89z1joyf 29i5j5fd383 29zwauhs5ly 2aetmbej3rh 2bzfw81k4ii 2fzh44pyeuo",
    function: "1fj23ddlmno 261jehruyhy",
    "index ± 1":
      "012sjylw679 04bb9y3kqsv 09cd6l594w9 0a43acqfyf6 0awtxfv4wxr 0luvsm7en6w 0nlo0t80tn4 0t0jse1jcmr 0txtsiok59l 0uml56gwp4b 15734k0al48 17aejwupj1t 1baocxhxkkc 1lolymqolcw 1q0qchduafo 1sg7qtx76v8 1xr8n09oqag 1zb7hujmj4k 25bg8oea9wa 27g8j1zt6uu",
    "loop bound":
      "06g0k0vpr8j 0hmuh2jlufo 0k975jm0e5r 0lbb6713xhn 0nmf81gonlv 0qs7j9rcjhs 0r9d39ihjcg 19fscm0tq19 1a1eqifr106 1b0kt8hmzwu 1k22r79apvw 1kon3k8urcs 1q1by1w7ors 24utlz0nz79 26wxus1xwxg 293035l3n1b",
    "mean or sum": "0r8hf8ogp63",
    operator:
      "00d3ifnq0d9 04qf8a1pu6t 08l56g05cqy 0brxo4vwgt3 0gv6nsj115p 0pkl8eazsod 1ablr8nwyal 1vl9v4d9rz6 1wrz8u84gr8 22n7w5ox9ba 277mj431po8 29zwauhs5ly",
    sign: "03irao56892 18ev9nj9z54 19dfn1r2mrq 1fh02pl9wv2 1ii8zr5j9sj 1nrgkbvij39 1ro9dw95k66 1sg11tktxtx",
    swapped:
      "00ptuht0ibf 0az73ufe2hl 0n556brqfc2 0vk32r04235 10mpex4gsy8 1ac065cb0am 1hr9lv2j6u1 1lb0j2drpyf 1q4tstlknvq 1ro9dw95k66 1uuq7s7y7dm 1vl9v4d9rz6",
    "wrong name": "02h0rbwvi46 060wl9a3soq 07btsoygu9h 0yf8ao043bb 1alviitslub 1eqz51a9uro 1hr6z2fmxik 1uzc3ccnde9",
  },
  "13.4": {
    constant: "0lp524qe6bo 0oo50iqrkmt 0otck0ukeyq 0ym6y1lh0og 1jncntkdwbm 1oxy36he69c 26efop1d220 26qhcwy6a2j",
    "dropped term":
      "04k2r1nu1dz 08o7h548aqg 08qcxl1yjje 0dsgd37djqr 0rslo4h9gym 0tfrmitma3j 0xqak52yd6g 0y4xq40eev9 10aos91yov4 1bw66gcxfwi 1jgilnbvy7y 1qqjpy2vafd 1x2u8b8nyi0 26efop1d220 2cqv8z6h1k3 2d1pxyrplkt",
    function:
      "0desgi2u2mt 0veiq7fogfe 0w0p38b2omg 0ydkejjq0td 128i8vdh39f 1lkao72mtg8 1maxpm2q3nb 1pqfay3cqd3 1qwfxsjv264 1tkgp8jpggn 20ivikcwlyq",
    operator:
      "055yv4pve04 06vj3ix91i0 0i0lzf3p75t 0i0z0gvtjsx 1kluq2udrku 1oynm7dxnsr 1u7wg4kjkw1 1urnpuqh7xr 2cq4jbt7bo4 2e52uyjqmwr 2gj3qt8s10f",
    sign: "0nc3rgcendu 1oynm7dxnsr 2gj3qt8s10f",
    swapped: "0157ek688v8 0hror4n9x2o 17ag5l9s9kl 1qws2ghl0lv 2gj3qt8s10f 2gm249yed1b",
    "wrong name":
      "03aq63hmn3r 04k2r1nu1dz 09plyjjutjy 0la80kh79qu 109hgbf2jw0 117i3otibsd 11lf4cz5c69 19hafvs2vdn 1bw66gcxfwi 1l7tjojjq4f 1r2sxxbzmgq 1xzwes9alf8 21dur2wisfs 25obdaw8jro 2ais7foisj4 2crs3ixkt3g",
  },
  "13.5": {
    axis: "0765mz333cy 0nhmomv542c 1chnl56u2u8 2fqq4sfhqu1",
    branch: "0811sldxft2 0psdk4ip8vy 189v8qddhnk 1ioq6s8taxr",
    comparison: "0811sldxft2 251kn3a3wqo",
    constant:
      "07eyto6a3gd 0c0e00ofyrp 0jgttddtcch 0njg9wquv1e 0p0rw959hlt 0qyes6mxyal 10io377hn4i 15a13fo0a2k 16le7vmcmm7 1caj1ef7vrb 1t5kyc0oapq 1toomu50wdv 1xh9tcwsynv 1y61bll59ug 22thj2pxmfz 2954paby657",
    "dropped term":
      "0765mz333cy 07n3no71gn5 085gkcbp996 0psdk4ip8vy 0u6sjbx1nke 10io377hn4i 16le7vmcmm7 1bpl1uijko4 1caj1ef7vrb 1ioq6s8taxr 26xj7elxbqq 273nzc08kni 2d72cvtscfa 2dvkz5ka6bp",
    function:
      "0811sldxft2 0khhh48dshl 0psdk4ip8vy 11rbuf1ehdq 146tpv66fhh 162so1yasci 189v8qddhnk 1ajgycjkak1 1caj1ef7vrb 1ioq6s8taxr 22abzcpb3hc",
    "index ± 1":
      "06bjkq18ork 0cav6vg21zy 0kaw1dznryl 0mdecwken1o 0mgeu6r2bdn 0ufx1td5ja5 0ythkiwzp6j 12m0auexjmr 14ltfi3yj4f 16cbc7s2mke 1ioq6s8taxr 2adk3f824sx 2efoh9p3n20",
    "loop bound": "00zu9m7rx1e 07t44xd1qu3 0c0e00ofyrp 0psdk4ip8vy 10io377hn4i 11s9rr05qvr 1toomu50wdv 1y61bll59ug",
    "mean or sum": "0b93l3xkwm9 0psdk4ip8vy 13b6zbet53m 19ybos8g3y6 1caj1ef7vrb 22abzcpb3hc",
    operator: "0765mz333cy 0llkoo7nmrl 0psdk4ip8vy 1caj1ef7vrb 1xjahqcgcax 248eq5r4dbf 2bjj2o5nfyv",
    sign: "0c0e00ofyrp 0kl1eca5i96 0psdk4ip8vy 1a1ogdbmrfb 1caj1ef7vrb 1ioq6s8taxr 1t5kyc0oapq",
    swapped: "03zzvpom83c 0765mz333cy 0811sldxft2 0jua9bzkw10 0psdk4ip8vy 1a1ogdbmrfb 1caj1ef7vrb 2g1p412h8z2",
    "wrong name": "0765mz333cy 084hyknj84a 1ioq6s8taxr",
  },
};
