import type { Slips } from "./slips";

/** Written by `npm run mutants -- answers 10 --write`. */
export const slips: Slips = {
  "10.1": {
    axis: "0n1t8k14n65 1htmkkhut3u 1r69hompqky",
    branch: "03hw22n8u3j 16lh90vx6u8 1r69hompqky",
    comparison: "067g3bx100i 0n1t8k14n65 16lh90vx6u8 1htmkkhut3u 1r69hompqky",
    constant:
      "0buqcgjxz8p 0k4e1dafnvw 0rkeifrkagh 0v3tfzfiy98 0x60kmy0q8p 12s3j5f4cvx 1dboff1l9ys 1hjn9qiibzr 1holcx5hfxg 1htmkkhut3u 1tpd2n0wz7t 1wj5lflp7c6 1ximey486rd 1ydl4x7ryfv 1zosu0a79c1 20cakv5damr 2fz70b7mbn3",
    "dropped statement": "0lt3gnyeg0y 0n1t8k14n65 1r69hompqky",
    "dropped term":
      "03cvbcy3vdp 05cree18uuo 0cehr11gbi4 0e0dblg6551 0eqf90u9r8h 0lt3gnyeg0y 0n1t8k14n65 0o2ssvqnz38 0q78iwnjofj 0w4t8we9nts 0y6muyqlu8q 1286dljyug6 16lh90vx6u8 17op2q3pglq 19pvdu242pb 1aks8qthv38 1d5j4s7erd5 1j9g9pgtkw8 1pklx1xixbk 1pqpeah9gi3 1r54e7xoeye 1r69hompqky 1rxbrn3vg8o 1sfku9orpgw 1xrhz2aj20q 1zosu0a79c1 29dpwrlr5lh 2eqr9i8i9nz 2fcp91smcwo",
    function: "1fyef77vh70 1tlubokwewd",
    "index ± 1": "1htmkkhut3u 1l2unuk6ofw 1oxkra6bi9f",
    "loop bound":
      "05at3zmzzl7 07uw7gdlpou 0j0xht71zlw 0yzdsip73iu 16lh90vx6u8 1dit3tk03mw 1htmkkhut3u 296kqfno9zv 2e9rmp94pyh",
    "mean or sum": "044cr7jh9uh 1s6cj7imudy 1zdruaxb0lq",
    operator:
      "0k4e1dafnvw 0l8zf919ebc 0lt3gnyeg0y 0n1t8k14n65 0qxg9aewrpo 0rb6pjy4vr5 0u66j4iqwsc 17op2q3pglq 1aks8qthv38 1jst6jd6iwh 1n02jgdhxyo 1pqpeah9gi3 1r69hompqky 1ycrt1ql5ns 2ctxk226nh6",
    sign: "02ft1khw416 0ggt5hm9sja 0vc1837dy3h 16lh90vx6u8 17619ncqe05 2331thon58f",
    swapped: "02ft1khw416 04fiwm4zr7u 0nxb3mjpr9i 0s8u7ep588w 0xv4ww24yre 115muq8ixsn 1r69hompqky",
    "wrong name": "0n1t8k14n65 1htmkkhut3u 1r69hompqky 1xrhz2aj20q",
  },
  "10.2": {
    axis: "0r2k6bd4woj 2bf2as0m9lm",
    branch: "0lxigzn747t 0vasno5ynnk 1vhn6b9h8pd 24bcbm717cr",
    comparison: "0lxigzn747t 0r2k6bd4woj 0vasno5ynnk 1swofyyhyja 2bf2as0m9lm",
    constant:
      "08xz6kn5pb1 09issfzmamo 0b2elvu5rjq 0vbjiotk78f 0zhkn4amck4 18rwwq6699n 1he81ck7aa6 1hucwdmdt36 1l7yihsc8jh 1swofyyhyja 1vhn6b9h8pd 1x8q2f9wjqx 21waitgfakw 24bcbm717cr 2a8bskzzzu0 2am5ajb6vsf 2ggptk79yo7",
    "dropped statement": "0r2k6bd4woj 2bf2as0m9lm",
    "dropped term":
      "01d36id6hk6 096y11d0le4 0m6rdravuvq 0o3dkny9s14 0pjzjt2ofqu 0r2k6bd4woj 0yf24l49eho 1cx2e41xgbk 1ed3zsfxaif 1i57qu9ezim 1oi88ahbw36 1oup97gzqc2 1wvp8rtvcmc 23c4re9ud4i 24bcbm717cr 25wlgst1i8e",
    function: "0lxigzn747t 2eq77h7iwgr",
    "index ± 1": "077iyhucim3 078hzznn7ge 0nzpt95q3aw 0r2k6bd4woj 11sy4kdp2ox 15mj6n3lkyv 1swofyyhyja",
    "loop bound": "02sr4g15m07 0admsql6zov 0gee24r1d3j 0ijzwk31tlf 0nqaulffjb8 0ojb77i9qsr 18rwwq6699n 1swofyyhyja",
    "mean or sum": "1v1wgjjaz2x 215ol003v0j",
    operator:
      "044d2n7h1rg 0ay91mlnmdn 0erwi9ia2up 0r2k6bd4woj 1531e10het2 16xmow9xvwv 19ngxsmfr05 1c9szxw80n2 1pb0pg6y0ys 1qqpzaeqqa0 21v43iyq9h0 23c4re9ud4i 2f61157dctg 2g0egnh2d8r",
    sign: "0dy7wtbuaej 0lxigzn747t 0qz6y1twjz8 0zhkn4amck4",
    swapped: "05erlaz0dm0",
    transposed: "15ymyp70n00 1h2lmswqw01 1msfhw7q32r",
    "wrong name":
      "05k28vmct3y 08trqr3tccb 0dhiixowhkg 0f283aweevn 0ijiduh96uv 0k4j2b6lu97 0mck7ttxq62 0naod4s9fif 14h9euw5pwf 1b4qu4x8r25 1m4cwfp6kg3 1swofyyhyja 1u2cdz37ocp 1uldaxef9m2 1xfb7donnbz 1zwnomwezzb 2026pqpohop 21scysh4ipt 26djiakfkvh 26s3ktg04t4 2bo4qj4yasf 2d3679sf9v0 2fgvibqmyg2",
  },
  "10.3": {
    branch:
      "05p02h5ffk9 0b85a8ftz8p 0b9ajccm44u 0k7z72zxzwz 0o0c0duh4b6 0p14a6cdxvr 1004rapi7m5 1d5fdit1l0e 1frrxbdhi97 1hsx8r9gggg 1squ6era9yl 207z2jgs26w 263ocl9v92u 2832qsz4xsv",
    comparison: "05p02h5ffk9 0b85a8ftz8p 0b9ajccm44u 0ovemewq9tz 0p14a6cdxvr 1hsx8r9gggg",
    constant:
      "007v7vjtqcq 00a29dsg7ko 00w0ch1dvx8 08tnj2zjj2m 0axbotl9yxc 0dvkd4i4jou 0es8cut4geb 0fg2magmk1f 0fvw6xfoq0i 0hxh8xlz0m8 0j42dpal3nd 0lmfoi42j3p 0o0c0duh4b6 0pt6fmc2ost 0sa0acypccu 0sulywmz199 0swcigem6ij 0wscr8on6lw 12dff1ufofr 1bega48ozzh 1d5fdit1l0e 1kzjnqd44ny 1mcdcw48r2u 1me9eniu2jh 1q6se5ce3dl 1quv7r07m1h 1r98r9q0rq1 1rspxsk81zy 1squ6era9yl 1vumtt3mn8u 207z2jgs26w 20lgexegsr0 26bq9iute8b 280apemjge9 2832qsz4xsv 29cmq2v4d65 2bzjnkkdbqx",
    "dropped statement": "1004rapi7m5",
    "dropped term":
      "00a29dsg7ko 01v9bseajus 04765q737ci 06j6byzu8g4 09ywajp0e1f 0ejv0g4hme5 0f8vpmo0130 0gjn9kpl1da 0jp4i7w5v1l 0k7z72zxzwz 0m63vq12pi2 0mnmx0dxlnf 0o0c0duh4b6 0t8nhdmtajc 0z2h2y3zx4n 0zyvwnllpca 1004rapi7m5 12kt93yrgsn 149w4g8a400 188ewm5ltez 19twgvyuq86 1a942lrjxtm 1c1hdl42sq7 1d5fdit1l0e 1emnfqxrept 1od0t5p6r14 1om73m2dwd5 1so6wbte551 1u5xgk5m53p 1x9uzkzo2th 1zhc3t63723 207z2jgs26w 263ocl9v92u 26x9kz85wmr 26yl4e8ltc2 2832qsz4xsv 29b23jz0pcq 2cdv9dl68p6 2ei3ro33j72 2f4e7ukh1eh",
    function: "12ehrfldawz 1cez9lslmds 1chh702c0cx",
    "index ± 1":
      "0chcihabv8o 0ei7uzv3v59 0ev5pj3oyd6 0j9wytk59xe 0jidjyqmc4i 0n9n7p7jhev 0o0c0duh4b6 0pk4qvs3dnv 0q92s95imuf 0rlkqpqicc6 175234osjbs 1akhg9kdg3g 1ip0x75bk7d 1kjzns0yeed 1mcdcw48r2u 1ojl0su0jz6 1pqgnm7rmy9 1slbfnsqcq1 1vycswz4o2i 2036bc99bge 27fbc3w90xu 2akziv8xiqb 2bghmtwjbdc 2g9a8qlw1vg",
    "loop bound": "0a7aghnhlh4 0fg2magmk1f 0x2z64iqsq9 1bxua1gxesh 1pkpxjiu24x 21xaanh9ijq",
    "mean or sum": "00xot05uiga 09wf10ood7m 0lggs8s6hji 1ctnfq44uv8 1lui7wa0v3x 2deo3grfxd8",
    operator:
      "01v9bseajus 076evn5kh7c 07s0kwlla7j 0b0c00rsroi 0c7k5opiqcf 0e8mq5jf7f0 0gq2go73450 0mg7pfl0byb 0o0c0duh4b6 0pr1e2nwugp 0wi12sf99x5 13lcfl5hw9i 179vg1fvm96 18rfyvo4hrj 1a4jxma4dmm 1bdwt07qrez 1h17tkl71p2 1ozzc26hcdb 1rjzfjbzcqa 1s84bfc7lii 1tv2lyy6kgm 263ocl9v92u 266fij4pq8g 26otmsts5kv 2832qsz4xsv",
    sign: "0b9ajccm44u 0g5x8rxnynx 0hxh8xlz0m8 0o0c0duh4b6 0r175q3288t 0sulywmz199 1oi465hx25l 1q6se5ce3dl 209fe481dbv",
    swapped: "0aeuk6h44t9 0lpp7j3j3mz 0sulywmz199",
    transposed: "1fxjcywcfkt 1vbsm03c8h9 2cknlstlvde",
    "wrong name":
      "06pmdwhml5n 0dhid4iykrt 0gl2rkgs3fs 0jy1pshn4uf 0kj6ehs23xl 0ko7ppaqu61 0ku4cmc8ay1 0o6hyvd4563 0ro4slb27uz 12uqvj7en8e 14y9qm31br7 1bpohiyeiv1 1gfoktxuxrl 1i7ahx1hd4l 1iwx8yfd344 1l34v95069x 1l9lsqy2luv 1mcdcw48r2u 1saxipk881i 1vxopnwjfls 1x7apasxtv1 20urpjx5u2q 22twe1c0x2t 22znpcd2yb6 26oang65r4q 275avqn40bk 2btprrp6sso 2cblr6h4xct 2cri1lg9zch",
  },
  "10.4": {
    branch: "0gjb9v52w2n 1fk0uo8lp1q 1w8vc3nbtk7",
    comparison: "0gjb9v52w2n",
    constant:
      "04x7ja7anmi 077bveenmyl 0dpmdyalddb 0m4caylk866 0rwv0udpv5d 0x72dkkc17a 1118x4o1a8l 11bbh2qyrcu 14gyl4jh1v4 1bc6s3whlst 1fk0uo8lp1q 1i5q534oxjw 1rkybommimk 1w8vc3nbtk7 24ehtx8ndg6 25wa752ev43",
    "dropped statement": "082wmalmbwb 0tdot46560g 15mh6yloj9l",
    "dropped term":
      "0287cv13t6m 07ct5po2dgm 07foy6coz76 082wmalmbwb 0b69nc6kbd4 0hfjl8dj6t3 0im7sflso2t 0jj3rvq9gzj 0k4dpc167ny 0nzmk3ciqji 0rwlyco1x4w 0ry9vl6wd49 0s1t0lxzysw 0tk4jjk75m1 0wu4zauddvd 0x72dkkc17a 0x9m00fnwzb 0yau68xh7pv 11opehyidfc 127jzgt671h 129py5vbqtp 14gyl4jh1v4 15bc5cskwh5 15mh6yloj9l 15qw25kaj98 17i18216855 1ae205my63f 1aifrp2pil3 1btlofg7e6d 1d9nlt13wi4 1fk0uo8lp1q 1fp2jvgvau9 1g4qav8rqo0 1gk1w0y99nb 1gk39wrrcrl 1kkim7duw4v 1m10wd3k8uf 1rkybommimk 202zzrfbmyi 20oh4z75u1h 21f94k3hr45 23i8brnaf1s 27ah49yofnx 27pxohh9rvn 27y8uutilbq 2adk2ymkc5o 2b3xcuqocbx 2ff7iyuh3i8",
    function: "0ca02zudpsi 1un644rj1bi",
    "index ± 1": "0b0r35uifmh 0ml5fx3xqyx 0zarbwfymc3 1j9jj93yot3 27j7lptxgo9",
    "loop bound": "0uirel6f9gj 0x50ast1ky6",
    "mean or sum": "0vcqq7zhyki",
    operator:
      "026nq0fazg2 04dd7mry2z0 077bveenmyl 0dpmdyalddb 0gynjjjbdfm 0iaat4gs8bg 0krvnxq4b31 0qp3fajcw4x 0tcefa62p43 0zl6x3pct4u 10axeewdfa6 1118x4o1a8l 171fwk4t1sd 1afu1tpyln8 1cfjjz0xtna 1ckrvorng5s 1k76eaqcnec 1nr73p9y7mn 1vlzjgess1c 1xwa5xd5vie 23i8brnaf1s 23n95plmzfk 255sbbtgtc0 27uao3w4mw5 289nnjx7ghy 2c9ksec0ptv 2cuyeio6paw 2e8jm72pyfz 2fos7w4s2k0",
    sign: "002yp80cqt3 077bveenmyl 0dpmdyalddb 0uyp4le1vu4 1118x4o1a8l 17e31ht3q8g 1f6676j3bmk 1pafwo647i0 25wa752ev43",
    swapped:
      "0eqtobom7xh 0icoxdxax5g 0jumo9zfal1 0luoek46swt 0uyp4le1vu4 17e31ht3q8g 1lhwry8o1f4 1p1ff1gzwq1 1uw4hjyypon 25thhkg9a5l 25wa752ev43 27wzxtk04ft",
    "wrong name": "022suox2qox 0nnfqk1m4pc 0wdweyfz692 0zarbwfymc3 20gpvl34lur 27j7lptxgo9 27l412ppg3k 2dfw5ja0m2t",
  },
};
