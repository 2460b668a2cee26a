import type { Slips } from "./slips";

/** Written by `npm run mutants -- answers 03 --write`. */
export const slips: Slips = {
  "03.1": {
    axis: "11i0j1hq6z9 1w6if5r7t9o",
    branch: "11i0j1hq6z9",
    comparison: "11i0j1hq6z9 1w6if5r7t9o",
    constant: "0gz28oabg55 0p0tp4uaacx 11i0j1hq6z9 1o2m7bcfafa 21t2ly1ayxa 23m3hjjnx71 24ydfhcrgwd",
    "dropped statement": "0p5e9sb7dvo 11i0j1hq6z9 1w6if5r7t9o 1wnoujg35oq",
    "dropped term":
      "02x6eojqq6t 03a77blmcfn 041x85w7h42 06cbihqqnyl 0lj8l8b0z1l 0oy7hxdlvub 0rxk0quj3wl 0uyaiq9whzq 0z7rgu510ze 0zridkytk0g 11i0j1hq6z9 193uusrl1rm 1otrohaiqha 1tff4mvz23u 1w6if5r7t9o 23d68ie55o5 25wqkowivmy 26sr2ezcbjf 2buyosnw33f 2g9s3oh2z7s 2gd1ml7v04y",
    function:
      "01yhh15qb86 06t0r8viid9 0b178n5xorl 0fna8f6phcl 0h2mf57dhg6 0j4fazgvijf 0nt7ady7q66 0nun51r7ip0 0zu4nita1vk 1410p3oid85 17s3q6xy176 1c5wfuq88fm 1frakcb8v77 1helqfbiplx 1rm4vxvexgu 1vruamhlr7t 2bgnhapnbda 2cvyctvxp39 2fwawy6ja2j",
    "index ± 1": "11i0j1hq6z9 1q346xglox7",
    "loop bound": "09w5e9jbn2v 11i0j1hq6z9 1ci660h0o9q 1q346xglox7 1uiwf4tkg36 2fxlk8ue4ek",
    "mean or sum": "0nyehlyna5l 0xwv9goffvr 1lwvagllzkt 1mdvl2ehx0s 1qou4uvzr10",
    operator: "0oy7hxdlvub 1zh7znpowss 25ih80snrca 2bqrwoj0eh0 2g9s3oh2z7s",
    sign: "0oy7hxdlvub 0y4wo1dhfjw 11i0j1hq6z9 13cywjha0bq 1cfbtftmqx9 1ci66b3eiz2 1kbbuwjfsca 1wxfrnap7er 23m3hjjnx71 23v7rcf6cnk 25ih80snrca 25t5di0rhto",
    swapped: "0oy7hxdlvub 11i0j1hq6z9 1ci66b3eiz2 1kbbuwjfsca 23v7rcf6cnk",
  },
  "03.2": {
    axis: "0496s28n2gz 0s0t2dshv4d 1i03ncq3f36",
    constant: "0eyfj1rp9ls 25j4e5n1qb2",
    "dropped statement": "2blsas6e6f5",
    "dropped term":
      "02sopf85cpd 0496s28n2gz 0ech27tvf7c 0ig2nmqb1o8 0jq672zdpje 1b7yzl4cz50 1i03ncq3f36 1qsp443rkzl 1tlkn32bktn 23x2iefg7k3 23yik7ithnx 297hbxa62d7 2favaww4tvy",
    function:
      "0859v700uaf 0l2fidk05bt 0pt2l5546ux 0ter3ahfyib 10zhwfllmul 111lpbanphv 15ot9iydgkb 1ene80flv3r 2b4rsxrbx6g 2ft43yxw64u",
    "index ± 1": "0we4dy0ogtt 25jlif6uylf",
    "loop bound": "0lrlkekdrs8 1atkcjtg5fz",
    "mean or sum": "02rgmcpyrvh 10r97wjnm2h 1mq4vcscaim",
    operator: "0unvnq6wb47 1a97p70w74h 2dqkihs4yd4",
    sign: "037hcips8td 0a2a8dmuyvk 0nhf5pu621i 0xtq65umvhe 1sg5uyh0nk3 1vooiqs7szx 1zmlayi1wyv",
    swapped: "17r4hojuczz 1zmlayi1wyv 20kruueabav",
    "wrong name": "1sg5uyh0nk3",
  },
  "03.3": {
    axis: "10wi3uev236",
    branch: "0wq1y3yzv6q",
    comparison: "0fc0gi7lbdu 0wq1y3yzv6q 10wi3uev236 15zu633ujfd",
    constant:
      "0dd4hpwj1k0 0fc0gi7lbdu 0oj5ul6w3y5 0qim9vb70wo 0y457urozip 1242rz31kns 16k0saa0tiy 1j1m30e2pc8 1m9sbzg94uo 1sc7kkjgr4j 1whu30swrnv 295y10axfvv 2fsbu1ba5ur",
    "dropped statement": "10wi3uev236",
    "dropped term":
      "07ey07wfcwn 0nlpsmwu3zm 0q1wa2uvkgs 0wa9eylayp8 0wq1y3yzv6q 10wi3uev236 1242rz31kns 16k0saa0tiy 1chfixfbttm 1otsmwf7n66 1s1369azkr1 1sc7kkjgr4j 1t291mqdp54 26n80frvp6f 2ahr89vnh2h",
    function: "05299di9uds 15zu633ujfd",
    "index ± 1": "008rkn7l8g3 05xsxtfza1e 0c97u9h3dxz 0x0z07b96dm 1jdtt3pi1cq 1kwbrr7164o 1udvg1611fi 26s19yx5yiv",
    "loop bound": "0fc0gi7lbdu 0wzltr69bga 1tlshfg58b4 2f2l57gw9ri",
    "mean or sum": "29g1mi0348v",
    operator: "0r05gr5tuo8 10wi3uev236 1242rz31kns 16k0saa0tiy",
    sign: "1bjhmtiygzv 1j1m30e2pc8 1m9sbzg94uo 1yoq4em7kjk 282gu8grnnj 2fsbu1ba5ur",
    swapped: "0d3k29yidcl 282gu8grnnj",
    "wrong name": "0fc0gi7lbdu 10wi3uev236 1sc7kkjgr4j",
  },
  "03.4": {
    branch: "065ku9v49pq",
    comparison: "065ku9v49pq 14jqiukievm 1lh5xdywh4a",
    constant:
      "053k4asvxo8 0nxyz9vw6xa 0v6xqwen1x4 0zm6yyao2iq 1bdyc8c347q 1d9s96zp3rs 1l70f6x2gf8 1lh5xdywh4a 1ol2cig58rm 1tmo7i2ltpw 23sxk3noxoc 26obpwx8odo 2f6eiu9374o",
    "dropped statement": "053k4asvxo8 0wdpd636fgm",
    "dropped term": "053k4asvxo8 065ku9v49pq 1bdyc8c347q 1crgh5eusxo 1hlypr4mdnu",
    function: "04km1hsoo3y 053k4asvxo8 0wdpd636fgm 0ya2etr6682 0zm6yyao2iq 23fipf8xt3b 23sxk3noxoc 2gndvvcxmkm",
    operator: "053k4asvxo8 065ku9v49pq 1crgh5eusxo 1hlypr4mdnu",
    sign: "053k4asvxo8 05edydm370u 0v6xqwen1x4 0zm6yyao2iq 1crgh5eusxo",
    swapped: "05edydm370u 1crgh5eusxo 1x60ckofff4",
  },
  "03.5": {
    axis: "017fzr2z4ec 0c19is0p3e6 0gpfjqq7jgc 17drhvah8bp 27np8khr0sw 29z0bymujll",
    branch: "02xku6p0ib3 0idxfc3cxyp 12isc8wd14d 1enwhggaeek",
    comparison: "017fzr2z4ec 12isc8wd14d 1a13urgdvoy 1enwhggaeek 20u4yztkbts 229m14oda06",
    constant:
      "016q2arcowf 02xku6p0ib3 0ckqjarnqzh 0fjs338a3kj 0idxfc3cxyp 0q7h5jwwcmw 17vyhcwdj0f 1d3qs7d6wx4 212zi9gt7d4 22emk7z15d2",
    "dropped statement": "017fzr2z4ec 02xku6p0ib3 12isc8wd14d 1a13urgdvoy",
    "dropped term":
      "017fzr2z4ec 01qrve3facr 02xku6p0ib3 04vbfejm4qv 0c4yut3bhz4 0g2hbqy5ltp 0huczjm6i1o 0i38mbuiy29 0mdrzjhqa7i 0n4lwoydked 0q4il3kz5ry 10yqjsk4dbc 1565c6ilrd7 16o66b417pm 1g45pi55bju 1glzzum0d5q 1jb0d367sp4 1l2dhz42hwj 1m545ib41l3 1pkp1jyefy3 20esu4y92ho 212zi9gt7d4 25pey6lfwe2 26ek4ybjswf 27o7b33pal8 27yx9sketa3 29sw51xvex7 29z0bymujll 2ayerwyfixk",
    function: "0pkhffno84e 1en9nr8nb0z 1ii5x1f1uf2 1sn63eijibr 1tt3fvw59dq 2f59y7mssn8",
    "index ± 1":
      "0b6l7xhfiyi 0k6pb6oqvyl 0kw0cfu4xve 15vsw5qmdfj 1676y0qmi56 1im6n0h02id 1qzbviu5jwa 1t8ohfklg55 1yrx9yeyi4j 248p8crjgga 28nwbcu0s7h 29hbhdst59e 2b63lebmvoj",
    "loop bound":
      "030vbyoa46n 089k9ch6g9m 0czvg9ha38v 0ltjr32q3iz 12isc8wd14d 1ezrx6a1chz 1gr45ulzz00 1w5c7yg9h66 28nwbcu0s7h",
    "mean or sum": "09vdcgfbapr 0vu5ulqntpv 1etr94us0vn",
    operator:
      "02u7dzu1k6d 0484j0xrapq 063g19pszh5 0asgznlcstb 0c4xzna8em8 0hk9i37atzh 14q8rp3tyox 1pdhrzic1fl 1q1s6nrecku 2b69j2obulx 2c51f5deehj",
    sign: "0asvr6r1alq 0hglm80hoai 166o9ds0vrk 1sf3kiqwb3o 212zi9gt7d4 22emk7z15d2 2cdmkfatslt",
    swapped:
      "0c4xzna8em8 0dkw34wjxdj 0vjosc08vtc 0wi0qo54y56 153igg0xrp1 1c9kiwfu1so 1mux8r28jbw 1sf3kiqwb3o 212zi9gt7d4 29v0dpzycg8",
    "wrong name": "02xku6p0ib3 1ylgbdlugix",
  },
};
