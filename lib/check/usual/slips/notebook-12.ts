import type { Slips } from "./slips";

/** Written by `npm run mutants -- answers 12 --write`. */
export const slips: Slips = {
  "12.1": {
    axis: "1crtcpdj6oa",
    branch: "08dav7i8w2h 18enbvp96y6 24oc4nb8afq",
    comparison: "08dav7i8w2h 18enbvp96y6 1crtcpdj6oa",
    constant:
      "00ijtht7yo0 04d6i4y26ah 04u63rulodn 055w06tcx05 093xp3pqki8 09npfe0nl1r 0frr96o482y 0mo24lmcqh9 0o8u958y7yj 0u1f5r6oqj6 10tv428rv6i 10yes52bmyo 11m0vowsik4 179aezb0uus 17iscmw6v44 18enbvp96y6 1eygtlf6bka 1i06h515f4s 1jcmaqcab2x 1q0swix7ser 1u0cio0ah4i 2063ga9rpt0 22mt9g22f61 29s76r33puk 2dc9ttuui4r",
    "dropped statement": "1crtcpdj6oa",
    "dropped term":
      "00mbl33e4je 0501xdpnf6f 055w06tcx05 0b4aoyqjnp1 0h01p65ylwc 0hg0jetj4hf 0kbqikixh33 0mfz9f3vi0y 0odne8chgkg 0tnce5ef752 0z78eztfkzy 10whr6uh1dl 11m0vowsik4 181l3chuiy8 18enbvp96y6 1bd1nocem24 1bmf7tfii6f 1bxdro33stu 1crtcpdj6oa 1d5qurpzh5v 1ese0vwc8st 1eygtlf6bka 1hj4fw075st 1hr9kujuq0g 1jcmaqcab2x 1rnasql4bmb 1zlyfmdx2wo 23wjfrleqat 24oc4nb8afq 29s76r33puk 2b804icvlcl 2dc9ttuui4r",
    function: "08dav7i8w2h",
    "index ± 1": "18enbvp96y6 200r22sa7ff",
    "loop bound": "04zbtz92hjc 0oia3w5wayd 0waozdc8ucb 18enbvp96y6",
    "mean or sum": "1j3ifervjkn",
    operator:
      "06v8y1pkwks 08wzl8g69cd 0fxfn6ksg9q 0iz8x329ujf 0roz1pqia1h 0zg1eq3tjey 10sn5w2wg72 14gke4duozh 1577kp5yity 1686v0j2gu0 1crtcpdj6oa 1ese0vwc8st 1n7wiznwkv9 1pz119yp810 1vr0rythu30 22f4yhzmw4k",
    sign: "01kdxc09nrk 09npfe0nl1r 09tlqxk5drm 0gfkw2ilv6y 0kh4xrl9lby 0xatgt35giu 1i06h515f4s 1tm055a1cok 26uesu1alg0 2a4buxyhgod",
    swapped: "09tukfioq5j 0d42npbiebs 0nzahonqeyx 0t37e4dr6zy 1m9z0uaxpx7 26uesu1alg0 2a4buxyhgod",
    "wrong name":
      "00ytctiu5ge 073d2fq6qs2 0b4aoyqjnp1 0gfkw2ilv6y 0m8zu606yxr 0r0cf87jpdu 0wot1w9adeh 116vfhi7bug 11ikz6smhxo 146f5gw634t 173lef0a7uf 18enbvp96y6 19g8bb834ae 1bmf7tfii6f 1crtcpdj6oa 1g3ulzarg6r 200r22sa7ff",
  },
  "12.2": {
    axis: "0bqqaou7kee 0brlzfxyhw6 0hveidfmkbd 0pxdo400tun 0xuj35h5x2e 15j07q70k2e 1po3p12ntml 24hrc9s6y2a",
    branch:
      "0bnhlcd1d9h 0g9vaav7ps3 0git06n38io 0njycxh8732 0thoxrbkmzx 10d0142wjrd 18lc7z36s1r 1i7qxxs8w91 1l4g4o1kenj 2cxpyp5gpy0 2dewzoagftk 2g5t317lxik",
    comparison:
      "0bnhlcd1d9h 0bqykccb6ij 0brlzfxyhw6 0g9vaav7ps3 0jej2rs6xch 0klvj42vgs0 0pa34o9q6aj 0rj8dz1yg4n 0thoxrbkmzx 178xynbhjiw 18lc7z36s1r 24hrc9s6y2a 264cg6jpjg0 28cxgp6s1ji 2cjoe4wbpvb 2ef3i5rvoo1 2g5t317lxik 2gekan2g0c0",
    constant:
      "02o98kn5327 0g9vaav7ps3 0pxdo400tun 10ewl7p4rph 14fb4kvw14y 16wtta8b60a 18lc7z36s1r 1ej6qpxi9ig 1i536asnf6l 1sgm28jnwh8 1vfarqzk5j9 28gov6tegzd",
    "dropped statement": "0brlzfxyhw6 0dxowr8ctj7 0g9vaav7ps3 0xg9ry13jn1 0y11i1v58qr 18lc7z36s1r 24hrc9s6y2a",
    "dropped term":
      "0g9vaav7ps3 0git06n38io 0njycxh8732 0pxdo400tun 0q6386y51bt 0s9lxqklppt 0wn1892nepw 18lc7z36s1r 1i7qxxs8w91 1tqnyuhz8cr 1xtud0ch2v7 21uqjfkk3id 22vp9xy3z3n 232i5om1glf 2cxpyp5gpy0 2dztj9sgsos 2f282l4jgxh 2g5t317lxik",
    function: "00ymx3echz3 0q9ufs1v3rh 10d0142wjrd 18lc7z36s1r 1jf34pz92u1 1l4g4o1kenj 1nap4zkq0hu",
    "index ± 1":
      "0bwuw8sfnbp 0f7cbu13h66 0gakr1cb96k 0hhsjcdzrvd 0hk11bdx1tf 0hytuwilonh 0njycxh8732 0pxdo400tun 0r45xd466yz 0t58mzzenlg 0tahyytf1d6 0w2v5h1j41n 0w7ehvib8ww 0whc88f6l0v 0yxbqtnwjy3 11jog2iir69 169221b8qam 1fegr78ouzp 1fstlwfr2a3 1h8tikdyvpz 1m9qejyx2p0 1o182197b32 1ouisa590zm 1pater7jxit 1sgm28jnwh8 1uz1ccwecdo 1yvw50p39o4 1zy2yky419q 22fsbakdcrt 27bd8ovnf0h 27khq2h0i4t 27rpn5x8jqe 29zqz2v6hn1 2a4m5fxkxmx 2f282l4jgxh",
    "loop bound":
      "0b86qb15d9w 0g9vaav7ps3 0pxdo400tun 0vi7bsapuym 18lc7z36s1r 1sgm28jnwh8 28cxgp6s1ji 2cjoe4wbpvb 2czy9bul2de",
    "mean or sum": "00ymx3echz3 0q9ufs1v3rh",
    sign: "0g9vaav7ps3 0njycxh8732 0pxdo400tun 0q9ufs1v3rh 16wtta8b60a 18lc7z36s1r 1ej6qpxi9ig",
    swapped: "0jjtvtl1djo 0xwx8hlw1e1 160ur57dbd5 1tpli3ufilv 1zfqatlho2k 24m6nz9nuv9 24xuk5kpfry",
    "wrong name":
      "0dxowr8ctj7 0g9vaav7ps3 0njycxh8732 0pxdo400tun 10d0142wjrd 18lc7z36s1r 1tqnyuhz8cr 264cg6jpjg0 27v1olagsik 2f282l4jgxh 2g5t317lxik",
  },
  "12.3": {
    axis: "2ezis1tuxgr",
    branch: "027j6klxlph 02njwgsh6gb 0bo12vdwr23 0i03zwepvjv 0rvfd3cghl6 19269x13cpp 29r0zi606p5 2cqjjqpshwi",
    comparison:
      "00af3qny864 0df2s5pymju 0enfsncgys5 0i8sy8dpw98 0rvfd3cghl6 0t7xp9f98vk 13isnwqbwtg 17iede0ryab 19269x13cpp 1n8dvpnyotp 1wd8j8d0zbs",
    constant:
      "00af3qny864 00i9h0iz3h2 03iymizp978 04hwuglr1dk 05c1lduda0o 0bo12vdwr23 0iqea19yboh 0ju1w53ibxk 0nteqvg36iw 0pjnd33rc0m 0swindw0d1g 0vljns1wpza 0vs455sx5fb 147tqtb09zz 14ma2jj49ep 175qk5kqcrm 18fsb5i61ql 1am4fbzn51c 1b6vpkytq79 1cq9w4gq3zc 1d2j5vhl14z 1he5m97v59a 1hftoq7uc7x 1kz98yhayz5 1m3arfr637j 20favynwlis 23uu59e1av9 29r0zi606p5 2bq3a6hieas 2c6w5wkzckx 2d6jaeiizcs 2fpz9luk2mu",
    "dropped statement": "05qxm19rkzq 0bo12vdwr23 0v5cudjh6r2 29r0zi606p5",
    "dropped term":
      "02he185gwxe 06fv2muiqaa 096womlrmdy 09ga2xliiv3 0b91dnex9vx 0bb2wywghk6 0iqea19yboh 0jfejpb70o3 0nbjl1obdwm 0pvuzro8cvl 0q0nxhzgay3 0vljns1wpza 11005tmdf4s 131ei7ykvcz 14ma2jj49ep 18z3sgqi846 1am4fbzn51c 1b24ll0jh8z 1bfoxyhny78 1cg7rlaf5j1 1e95443n6e0 1fgc2as5b3v 1g45lpmh8hs 1hhsu0n85o1 1inieysamy8 1kllokdx1xx 1qaaqzs0hrd 1sw62rn1i4e 1uytismri1u 1vzcozr2tlo 1wmj111ldr2 1xbut6afqc9 1xrtabqn5vj 210qn5bzz00 23uu59e1av9 25hmqz7zp3r",
    "loop bound":
      "0i2fphx7c5h 0iod5z7xclz 0m542yeod81 0nteqvg36iw 0vljns1wpza 10gvcv70fau 13cqae3nlui 13qg16w5n5z 17mph1s3u3g 1cq9w4gq3zc 1e458l4i0ro 1t8epit7da1 1wzepbsi2w1 1x59pb78g9p 22dgcib65hr 22mmfv03i03 23uu59e1av9 29xhdd5wvym 2ajl193xqky 2diy8axmma6 2dlvd8syo4c",
    "mean or sum": "0vl07f996oa",
    operator:
      "07y0sg6hb69 09v0hdz7dcq 0hl5ufj1of0 0kbn0yik21g 0n1tj27yeal 0vlfoh2wzny 0vljns1wpza 11005tmdf4s 17so8eoh7c9 1ggcsqigzjq 1jyeg7dgji3 1zrt9o7i3ca 22ynsrcaeis 23uu59e1av9 24dcwezzlb9 25ash6vxww6 25tvlnsh8q7 26th0c6eloq 2b3r6ax4og0 2ecbs0hfrzh",
    sign: "00i9h0iz3h2 0nteqvg36iw 18fsb5i61ql 19w2fiq1ijt 1cq9w4gq3zc 1d2j5vhl14z 1iytaz5lsjb 1m3arfr637j 1xrtabqn5vj 28zi41pcz62 2bq3a6hieas",
    swapped:
      "0enfsncgys5 0ldqy3mwi05 0ssl8ia12w4 0tdszufeszi 0v5jktgsvkh 18fsb5i61ql 1hp50nu500r 230e94j7mdp 2blmhmz1lz3 2dke0g73t9b",
    "wrong name":
      "0jutrosap5o 0q0nxhzgay3 0ryn9e718yx 0wgj3zesvg6 1xszrud585l 1z3a7j238ot 21zw7fgz39k 2bivtp4p5gl 2cu0yg67i8b 2e6pypl4xik",
  },
  "12.4": {
    axis: "1dro5ku803k 1n6asqmujp6 29ewqf4os4u",
    comparison: "1dro5ku803k 1n6asqmujp6 22jpq1qhxnz 29ewqf4os4u",
    constant:
      "002f5racz5r 027uit1tdm8 05ohanhsrie 067ac8ozmuv 07db8uw3llc 08x2g1c1c3e 0adxdtulae8 0h51w99zun5 0t9gdmhrrtv 0v84lpzwqgq 1accooxh6b6 1g6eu35ccc2 1j5ivf63s44 1naxlhyz0ao 1qs2io262qw 1wg57x5g15e 1z8bxd19sh8 2ai3gpg9yni 2enf3pt5vfi",
    "dropped statement": "1n6asqmujp6 29ewqf4os4u",
    "dropped term":
      "00t8pjrb3zm 027uit1tdm8 07n2f4yt9i2 0i6m75z9h6i 0iqfel24kk7 0pehbcxu6ck 18x3jgggb02 1afsx5wfxac 1dro5ku803k 1n6asqmujp6 1q5jyu9uxg8 1ztjz87pgy7 22z64tg43cn 248xryf8xjz 29ewqf4os4u 2ai3gpg9yni 2axk2f5yo0a 2b0bvlhv11l 2cik5goeyxr",
    function: "02i6g9msapg 0pehbcxu6ck 21hdy714c3z 23v0trhdhtf",
    "index ± 1":
      "05zbnoj3fiw 0mpyw2chsat 0xq4aoqrlzd 13wr8b45qm3 18ukhp5tfzj 1b6t11hpegw 1mo1l0ghxze 1r6oglevfs1 24ejkb01kp1 2b2jjv2ev5l 2cqykiehhwe",
    "loop bound": "1dn9cwua4b9 1i4t5djhnt5 1lnmit3sh8d 22jpq1qhxnz",
    "mean or sum": "2ev5kk3t2wk",
    operator:
      "006l27m75p0 0e4qpdrx329 0m60hi8wwnf 0n2z0k1a6y1 14ijykhy7ke 16d3y1izzq2 1dro5ku803k 1ehoxc8pbce 1msbqsizyfv 1y2yzdpbp3i 24dt47pn2xo 29ep0oog7jj 2ai3gpg9yni 2bkj3k3knj8 2d9qjp1rj09 2dn95jrq47b",
    sign: "067ac8ozmuv 11hmgcsak28 18czymwa51j 1wg57x5g15e 2dsg7lge2rz 2dxcb5ibzmp 2e424xacb8x",
    swapped: "067ac8ozmuv 0jdy4zvredt 2cqykiehhwe",
    transposed: "17llw1b7lk0 1zuatvl64nd 2ahu8uw5muo",
    "wrong name":
      "07hmiupa2rw 0alqdxvfzzn 0h2umj25ytv 0i0saatylc1 0j00nlyidj6 1d8mbrnj2qo 2cqykiehhwe 2ednn8out7t 2ejwvnv8s0d",
  },
  "12.5": {
    axis: "002xkda5gd4 0b8nnjmj1o2 0eziwu8n8qx 0ouctdv78rf 1wl09vxsk5g",
    branch: "0eziwu8n8qx 0g0byj8ga1o 1i8qni4s1ps 2an9d4ccn3r",
    comparison: "0eziwu8n8qx 0g0byj8ga1o 0mkfwylkqvx 0ulviwjqn24 1d9cmoy9r08 2an9d4ccn3r",
    constant:
      "087cipbcuak 0b8nnjmj1o2 0bjq5279c2n 0d2vakzbp3l 0d59dfh70e0 0eziwu8n8qx 0gs5mx2228h 0hs2lph209c 0n46wj1by4o 0ouctdv78rf 0pcdb5bij40 0pey9dj7u83 0tosb7a740e 0w16dda5m8f 11itdvg9for 175t0mha373 17kntoaalgh 1d9cmoy9r08 1etyha2h05s 1gahz4ezv5c 1gj6l0cfg6t 1hbenn9i350 1ivu8abya6o 1mylt13tm3s 1osk0uah3az 1uvocb0u4o8 23h1ysfuto7 23tud3hqygm 23yw27vmljh 2gdn602fubt",
    "dropped statement": "02j169625vm 06gbnhat38w 0b8nnjmj1o2 0eziwu8n8qx 14fii0pes5n 1qpenpefhpy 20a7hb16ono",
    "dropped term":
      "00w8rced814 02jsx8gz0r3 03lmly3zf4k 060ozgxo0l9 06gbnhat38w 0avrj2l59tg 0b8nnjmj1o2 0bknj9ccune 0ca1nx9q70e 0dndmit0aao 0du9bjdp6gd 0fovfl3gm15 0fymyrt5tda 0g0byj8ga1o 0n9u2jcck9x 0pey9dj7u83 0pq7pbtl1fq 0sq4ylhjo0t 0tosb7a740e 0uae95dxcr7 0w5zo3n6v1q 0wlmgliqw72 12p6ymbaxeq 13hp79hwsc6 17kntoaalgh 18f2hiztila 18rp6sum5vc 1apoeom2osh 1fxl0rjdxuj 1gnjut0zefs 1j6u6i1a4jd 1jbrmbb6ot2 1kfyoitsn8w 1lyxv2oij0b 1nk72rmfhcv 1ol50bzozft 1oml2ll3izr 1p93q7dyhhs 1qpenpefhpy 1y7q8yslbfr 218engoc4f0 21ehj3s9js4 23yw27vmljh 24cfwfzzbm9 28t9w7srvvg 2arxvwcl33p 2cwjksgte5e 2e6y3w20ygy 2ggw5f0no0r",
    function: "0sju63ib2zo 15wlpog3guw",
    "index ± 1":
      "002xkda5gd4 0b8nnjmj1o2 0ouctdv78rf 0p2fpm70kxo 0tosb7a740e 17kntoaalgh 1a8z5ln7sdm 1gahz4ezv5c 1pacq18hqy2 1r7czjofjyj 22g0j2g3yvs 2gdn602fubt",
    "loop bound":
      "002xkda5gd4 07tg5w4l8b9 0b8nnjmj1o2 0ouctdv78rf 1aoau01qiwd 1d9cmoy9r08 1gahz4ezv5c 1pacq18hqy2 1r7czjofjyj 22g0j2g3yvs 266m7xbm4u4",
    operator:
      "00ggvtaqu96 04u5rxikjyu 04vqusa90bd 05y2kl3lw4r 06gbnhat38w 0dndmit0aao 0fovfl3gm15 0gkvdv4zvgq 0hlmqyzwcyt 0ktka2clkdg 0ll7p2b0ae9 0o9aw4o7j1f 0pij1jdip8s 0rtmlxhkbkg 115vtuz6vpk 15rpxdu9ged 1an8nhvrlvx 1dz1nm4d9p3 1ec0ze33i0s 1ij3khb6oal 1ja1rd2n50m 1jv9l6lqawk 1jxq4k4ou78 1len0xkapbr 1qpenpefhpy 1sg28szd10g 1xliququu2y 1yifbv8zec9 1znwqa1a3wm 218engoc4f0 25fnb69zooi 25h7jq9qrfv 27ojrcoeotr 2arxvwcl33p 2bxhedfdplm 2d5zpsna473 2euunza99qz 2ewujy0lajv 2ggw5f0no0r",
    sign: "03c84i1unsm 06eurrupfe6 0ac4b167sy1 0b8nnjmj1o2 0cvjt9222mh 0jd2dg20pa5 0zycm10nu7f 17kntoaalgh 18args6tyqa 1k09jr55vsk 1m4y5fw53u2 1x89zsu8phj 2e3bf8llu3b 2gdn602fubt",
    swapped:
      "054qox4tv7r 068ndpxbxf8 0d59dfh70e0 0frrxxdo8ht 0q3firhzwzu 121291uj2hq 18args6tyqa 18diy0xnx05 1beb0sz9ywo 1m5ok896kra 1spyuijs5cz 20b9n8ofcg0 25x1g34rr8h 2e3bf8llu3b",
    "wrong name":
      "002xkda5gd4 01lxts7rq0i 058mzs71kcv 05cov8ngw7e 09sgjotsvhw 09uvy3nzuck 0b8nnjmj1o2 0eziwu8n8qx 0fujlclcqfl 0kyt5t9cx69 0lu0rujylfp 0ouctdv78rf 0p54y0edtff 0uqwgfkpnkg 12wphnmx8ib 17kntoaalgh 1beb0sz9ywo 1cwc4rapkba 1dbrs3w1i37 1flglrxo1ey 1itg83c2xlt 1qezxqjuns2 1slk9mm9a54 1wl09vxsk5g 21y46rd2pls 283vbpoj20c 2btzfvzng7s 2dvy1zxi7rz",
  },
};
