import type { Slips } from "./slips";

/** Written by `npm run mutants -- answers 06 --write`. */
export const slips: Slips = {
  "06.2": {
    axis: "0261tby6eoa 06ioovrbldb 07zwb7z45sf 0gzocht5j7f 1chmdevyqxb 1s455he18z5 29kxgl8lr9r",
    comparison: "0v5cudjh6r2 2ezis1tuxgr",
    constant:
      "00xelovglr5 04s7853jpgj 053bz9xi5o4 079yi80jhab 0hammbm3tbt 0iatjpqaojw 0lkdf2fwgwp 0lvx0nsajhu 0ox0l163w2i 0sn6ht9z9ji 0v5cudjh6r2 0w4kj8ep5ux 0z9h4xtdfb5 0zqwy7v06sz 1265uc3ttxu 12quc53zhup 1525f2517vz 17yruzjnxb3 188vfa0iz14 18zo9bxnnyo 1dpa1vffcgg 1f3ubvmy7ko 1n2tout943s 1nrx477pd2d 1rhelqjvj70 1tuv2jspw5b 20xs937zwf6 22cie98f02x 23sz6l8kdib 270xai2cecp 2ezis1tuxgr 2fpkdyi4kxn",
    "dropped statement": "0v5cudjh6r2 26rvmgp973h",
    "dropped term":
      "004ycd04r3d 0209g6g8r2h 03kijimtham 04r9hq62q2m 053bz9xi5o4 070ycq4zl28 07g711v1w2n 0cf43phzs4j 0gzyv3fh6o6 0iatjpqaojw 0ks8j0dp09a 0ldpq0xwx51 0o6f39k80zb 0pt1ribqcx6 0s1wxyc8ndh 0sav457enk0 0tw21s7hnjl 0v5cudjh6r2 0w4kj8ep5ux 0xevkqbw7cw 0yi4durn162 12i55q22a6m 15y1um60tfj 1b3roe9yxzc 1hox3lam726 1pmxf2ugjid 1rhelqjvj70 1uv5myzpodn 1vvm1rvgkxr 1x301c7mc7w 1y2lr4gcss9 1zrlw8zzm3w 240ghu6wvoj 25won2vai0x 26kwravfehq 26rvmgp973h 278hj6m88nm 29fytavz50f 2at31jgp3bu 2c3uf4hjcio 2dezotdqoa6 2fpkdyi4kxn 2gdr47xr3gu",
    function:
      "07h64bmh74w 0gv6whjc5y4 0v5cudjh6r2 13van5l7hvt 183593nz4b6 1gexcdi0y58 1n44fym1xxi 1w5d1xya1bq 1yx8vplc2br 23lmswiz45v 2frbcclux8j",
    "index ± 1": "2ezis1tuxgr",
    "loop bound":
      "04s7853jpgj 06lty9dp99b 0iatjpqaojw 0k782ul8dip 0n2w6h8dnd7 0qatragqtjk 0rshmh8nsr6 0wpug06ogtr 121d7vzb4h5 1cekhn5563t 1i7tfh8pswm 1nq1x4sl8wu 1t8u7ji5hbi 1xcpsykug4w 21cl1joqntw 2742uiavbfq 2bjj70qqzg4 2ezis1tuxgr 2fv2vz6r0f1 2fvqd1ey49s",
    "mean or sum": "12slguixija",
    operator:
      "07njydyz5mr 08bilcmw69l 08n92sozibw 0demp5ixxk3 0oct6kgnifd 0p96zwluguk 0v5cudjh6r2 0vfzbk4a4eh 10bhrm7b92d 12das2rz4vk 12fbdank6fd 12ftty4d7g2 1gsin8hbpq1 1ldxjjf0vzq 1njmxoky446 1tp0mpz8c7b 1yqs62lvlii 22m87w8zjku 22sarn2hgwa 23pwj934rbj 26rvmgp973h 278hj6m88nm 2901g93y0w3 2c42jpdwekw",
    sign: "0v5cudjh6r2 188vfa0iz14 23sz6l8kdib 29n1v016pyh 2d1l4ltlfj7 2fft7fedbhs",
    swapped:
      "00djhptty0n 09pnkekhs2b 0ag93hb839e 0f22oa7xm5n 0p96zwluguk 0v5cudjh6r2 0zfv0gua4ll 17lsgjgql5x 17yruzjnxb3 1oxlttvar55 1r0kbkfmg2r 1tp0mpz8c7b 21rr796rgx2 23sz6l8kdib 2b6d1ylkaww 2ezis1tuxgr",
    "wrong name": "2ezis1tuxgr",
  },
  "06.3": {
    axis: "01c29k9uiiy",
    comparison: "01c29k9uiiy 1k5sq7zykfe",
    constant: "0jcrx36du96 2908rxab922",
    "dropped statement": "07vo19d77a4 0ojjnwr2ytc 0ykdzvmh70s 13gw24me0l0 1zqcdn67lme 29w3ads84e5",
    "dropped term":
      "042wb3ejyw9 07uaaofi6g1 0blqxrs23v6 0kuhe7e79vt 0ul9tcputyt 0v1kfkpubd1 0ykdzvmh70s 16i2wi4vu3a 17i7rxv1phw 17upy7mq9eo 19c2z86y6q1 1hj37w9lpo0 1ifyxnicam1 1ikvnkirc8i 1knm2iss28z 1oyt45qshos 1pqtuvjv3bs 1quyxcel3sc 1va7roha1bg 1zqcdn67lme 203qc6ruu5p 223ijod95vp 25o4i94jn5m 29w3ads84e5",
    "index ± 1":
      "01pz6dkhyn1 03c2yvjxg5p 05e9wckp9el 0chzrkn84lk 0upax6hhikd 0xqo88w51ab 0y9imbrm42v 14ysj512m8d 17e6q389bzx 18khnm7m3o0 1eobd32kc56 1f87ecevivw 1gc7sw0yge5 1jjzlywmm82 1tfm8e6ipo6 22t1eoiq4b6 23j7m0gurmv 24gpdyl1j3t 2519i7d7d1a 2dlxa4fmik8 2epdnxfv44i 2fp7pdcptzk",
    "loop bound": "03az95amhgw 1k5sq7zykfe",
    operator:
      "002acunf9bz 01dg9wur8tw 06b9jvwazjr 0aw5iy1k9ib 0dfu7wvpr1e 0iuhskht9te 0k2043o7d47 0mwmxlolctf 12f9q7txydr 17upy7mq9eo 1ez0q98rxzu 1ikvnkirc8i 1last271yfk 1ltz3k9h9qr 1qecyws1ci2 1reky3zv9h3 1z2wxtuy9jr 203qc6ruu5p 27acxehr52e 2924x6fzzle 2ehrpn5im1k",
    sign: "0swonf4ki2n 1hrm4sr57f7 1x17snxh4oy 21rvmbjpmuj 26ti85qz92m",
    swapped: "1mvadaib99p 2bhw1r2syi3 2cxeby676be",
    "wrong name":
      "01c29k9uiiy 03gkp0q8u96 08shrlgcy2u 0bn40qy2r4c 0kddedrob4y 0ltk2ayaclm 0qz24uiobit 0zlr0lrapzf 0zyla1sid4m 11v5lzm3gna 13yizsqyhmg 18cdf53pkb7 1apz8u9toat 1frthr4rh96 1k1dchnkwpv 1nyovu98iwg 1o2h3e2viqm 1u68ihitpfp 1uwr4hve49w 2044ogmvmqe 22hl96vd774 22t1eoiq4b6 23vkngifbwq 285d2i2blzs 2a39r6pvvtk 2ga5r1l26j7",
  },
  "06.4": {
    axis: "0cbdp4xb8eq",
    comparison: "0cbdp4xb8eq 117dqm7wrtl 1p1zqvmb7m7 2epexmdqoyg",
    constant:
      "049nj7yuoj6 04nheneu0vq 05o9t0zu469 05yf0ktyvy4 079zcnit3ee 07ensi4bngi 08x47nz3bs7 0apxm7oo7wn 0bnsyjyskhv 0g9o6cfjb9q 0gtetx71se3 0i9047kvnor 0psn35wtjfs 0qop3ti2h57 0x2b5phkxrd 0xrs5e4uh2q 0yby49j2yu0 0z7q21t6v0p 11n8fot54yn 15ikcgpukio 179f0eutogc 18ox3pxm8ii 1ag4eo60sav 1av05usw3lv 1bgxrkmsvrx 1efyxcxq76f 1fkpe7mh5yc 1gk2dkxpoex 1imzh9lnaa1 1j189o1bkd9 1njo28hantf 1no4ppjwfwf 1ojf07yl644 1p1zqvmb7m7 1purj8itklj 1qkpe6ih45y 1ss7syf587y 1tfqwwylsks 1tjxzijua53 1vbbdnecjtx 1xl5dm7ybk0 1yl324gzq8g 205bcg8hz0w 20hgfkx4h7k 23o122kvgl1 24b8vw9gtfh 24keo9uykal 24s7hql3cwo 24xew6y01f6 254yq54en80 25mmobwncdt 2b1mw8ob4gq 2epzhn3dqky 2eu9k9da4ba",
    "dropped statement": "0l4ndltyif1 1rulnfg3vsf 2d3flp47jkk 2epexmdqoyg",
    "dropped term":
      "00gdrfa4rxz 01gfy2cc8hf 02qvwekqa1g 0431y702azx 06oeho8rfd2 0862mep4vpl 08x47nz3bs7 09t4oz3zyun 0diribixctd 0eowyvte6bc 0ezk2sq0kjy 0gmz0j3b3yr 0h3gql2fxye 0i3m7yf32cc 0l4ndltyif1 0o0fomwp08d 0smhs4lp4jl 0x2b5phkxrd 0yv4u599kmk 11pisum43ku 12r1om5m7lx 18iimj4bm4o 1bgxrkmsvrx 1cp4bucmr5u 1gv7pez40tw 1gvpkdiy5pj 1hgptlc0i7x 1hidqw9g61q 1jt0jgc3w38 1ojf07yl644 1puo9yp7qp9 1purj8itklj 1qkpe6ih45y 1qpyypad0mb 1rulnfg3vsf 1t3d5ph5mjk 1uuy91byzie 1xl5dm7ybk0 245nngyrvsq 24b8vw9gtfh 24s7hql3cwo 24xew6y01f6 2761lkm28km 2b1mw8ob4gq 2d3flp47jkk 2epzhn3dqky",
    function: "17prgndcgsz 1pm3badv5c2",
    "index ± 1":
      "0794kfjx7zu 093mingyadq 09ka4c53wut 0eiwkjijqfr 0g8f9qz05ao 0kxprjzibxf 0wi0d524ph7 0ylbilawno1 1daujrp7wpg 1i2qrba3lmk 1kmyzskv8yb 1vbiya5u5m1 1wecvsoqi2j 1xwt9lggoqj 1z7yuepsdym 20txy7cd0xm 27tt7bxptze 27ufiknf23b 27vagi9rvi0 2a4apr091b4 2bmkeowclft 2fedad99mcx",
    "loop bound": "117dqm7wrtl 1vj1zcbutka",
    operator:
      "05cwbr167tk 05sjg1bskbn 06oeho8rfd2 08sp23kghp9 09m9xexsvxu 0kcvaie3r8v 0p0kigzsq4n 0tpciwe5jsr 0u0bn85vp75 0wryjf3c75q 0xekes3209o 0zkiof98xy7 109tmkej6xc 11bzjkn7kzy 15bwlyew6ir 17hnupmhdwb 1s0b4ekj9uz 1x0khxq4znd 1yw6rkf0uu0 205bcg8hz0w 235ifztxd4x 23o122kvgl1 2875ksl99kd 28bvupeb5gq 2bli7q4mwqb 2dbrqd9kt0o 2e2s1dbvhbs",
    sign: "04nheneu0vq 0gtetx71se3 0psn35wtjfs 0z7q21t6v0p 1av05usw3lv 1gk2dkxpoex 1njo28hantf 1p5dzb01m5c 1yl324gzq8g 1zkq3pudktf 28398h981bu",
    swapped:
      "020qt3ktgue 042q7402foh 080rg3p4sdp 08sp23kghp9 0ezk2sq0kjy 0hs1kiq780p 0w2kc5sxhu0 1av05usw3lv 1cpkpqxea5s 1k6e8w5v6nc 1p5dzb01m5c 1wo0k33y13h 21i8766ptv5 23lmtld2vzr 23o122kvgl1 28398h981bu",
    "wrong name":
      "04du67wwhgc 06em1u6c7eb 0cbdp4xb8eq 0j10urohqcz 0kxprjzibxf 0qoz11gs1g2 10w87w23672 1221w8isze9 1epbleuxisi 1fnmwnf8gxg 1xwt9lggoqj 26bumlzvt7b 27c1kpor127 2epexmdqoyg",
  },
  "06.5": {
    branch: "1walnk7vs2h",
    comparison: "1walnk7vs2h",
    constant:
      "00d1yjk0ygj 01k2mj5a9ma 03kkdfo97jf 05rorhgpqks 06jv258xzxm 07d1af4htlu 08ochbzoem7 0de29auhp0k 0ucm8llymfu 11o4igbvsr7 1747ujgk1ha 1bqdzjcv5so 1i9j93x038g 1kx0orerd20 1nz10hwoblz 1wr1q9jo02j 1zuupzglg43 2dshqc6xg4a 2ghtmiaydbp",
    "dropped term":
      "03f5v4q2iww 0c7evnwgcgc 0de29auhp0k 0fr73ctjgzc 0iywfffiw15 0mpczzm81qx 0rf2shlxo10 0v7osrvh4hx 1fpdojotu60 1jy56vh4fh0 1kny81vuhq6 1kx0orerd20 1nz10hwoblz 1walnk7vs2h 1x90hl9mrd9 1y7wkrrrnhw 1za1o9a1kuu 280wjsz5av8 281vfwvecbf 29skyznl67e",
    function: "0xdcip14htn 1ndl55a5smv 1ty505ltyr1 26tv8ush906",
    "mean or sum": "2g6ihe3632m",
    operator: "01l6waijcn8 0i06aczd5zu 0yngnnwlwn1 1i1pf8b3lzc 1q0ifn5903c 263969vph6y",
    sign: "06ezsodzlwn 08ochbzoem7 0jhhnjjaie9 18i52ixrpjp 1v6fdjolllz",
    swapped:
      "02ckeqhoudj 08vkm0ctz2j 0dzhku2x6r1 0momlcu1mjm 0ta6le0sm9v 11o4igbvsr7 16ceoxjg6g2 1ed56d4d3ye 217sqmztwic 27mbd29q8ry",
    "wrong name":
      "04mgrcn4f9l 04we28mr30s 04yoqlzqa1q 05ojhka4seb 0b47u8a7s1u 0c38w5uhhtt 0c7evnwgcgc 0jhiumbek28 0vdm3p1xwa1 14tuk7o8h13 17wnelasssx 181bocyd593 197anvhn6lm 1lhrmiln3qo 1qzwo2l6kbi 1x90hl9mrd9 27seckcu17s 28n5xih2nym 2a46uxglivw",
  },
};
