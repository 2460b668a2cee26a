import type { Slips } from "./slips";

/** Written by `npm run mutants -- answers 09 --write`. */
export const slips: Slips = {
  "09.1": {
    constant:
      "06qfetyik5o 0dfh0ntt96h 0p5svr15h26 0pafag66xkd 0qch4r6moyy 0rl646rz67e 1317ta5uezv 16krozj1s5m 17gkrwn5b1x 1hah8fjxznh 2fj1i10y66j",
    "dropped term":
      "0pafag66xkd 0rl646rz67e 1317ta5uezv 18qi97a9pty 1cnurss54t3 1dwhzvycwj7 1hah8fjxznh 1jbuaxd6g6p 1v4gyh4aqps 21vmx2acx0z 22y7zdeey7j 240s5ziriw6 28chy8w8xcw 29ov1t699x1 2amzlrn0i8p 2dni4uw9znx 2fkmjpfcyng",
    function: "04bgsfqbevp 0qxmy84agrp 19fip36saem 1dwhzvycwj7 1xupkm5wk99",
    operator:
      "0lkfkn3n6qe 0mbw2le8my5 0pafag66xkd 16ttcyhqlr2 1atdo30n092 1f5qqfwbufm 1hah8fjxznh 1waz7xo2ooz 1xzcecjwzu0 2f2vc9y1npo 2gec54rkufx",
    sign: "06qfetyik5o 0dfh0ntt96h 0p5svr15h26 16krozj1s5m 196hszxdooo 2f707g2inb8",
    swapped: "0237yb8rkz7 0h2xp0xep1z 0txxvoj4aju 102jcmncms4 2a8q2pf9by1",
    "wrong name": "0m1vui8gwm5 11rp2vpn15z 1gnjtak1rhp 1q9vrvjilbk 1xqrsop7o7w 24qmzkz2lw3 2998li4v6s2",
  },
  "09.2": {
    axis: "0fyns27llp3 0i8cq2sfbie 0mx2vhoy53f 0o9s50150yx 0q0yr7c1n8h 16558mt36tk 1mgn2ad12ej",
    comparison: "0wwrn3z1ex3 1ehk2aq6cv9 23nrf7wepwc 267a6yhx66a",
    constant:
      "01s2jdls3mw 044osr1fw2t 05xgvhp2djq 0gcc02d7s8y 0icgflzvlh8 0q2lb7l4eyg 0u4mshkf5yn 0wwrn3z1ex3 11ohqecsnq6 14i6qoaw92e 1951o0umhws 1ehk2aq6cv9 23nrf7wepwc 27bnmbttu04 2fp3q1xin1b 2ggb4obsvg8",
    "dropped statement": "267a6yhx66a",
    "dropped term":
      "01s2jdls3mw 02zcl22x3i1 06zg3ngqt00 08h73y9rsu5 0a702jbwvr9 0dd46sbnbqy 0enic91am2q 0gg7dxmmhsp 0icgflzvlh8 0innfa7sced 0pm6hbebtcr 0q2lb7l4eyg 0v8ol9qjur6 0w11gbzzitd 0zyo7sljg5i 11y0ekxjpjk 13s1lotri1r 194ab8hudbh 1ath8ex3j4h 1c876mm5std 1gn637fplxk 1j3jayhbt62 1k16h2pp66d 1kmnho14zlq 1kytwyh1bt5 1oahbx2kqdy 1rm9i9ne2a0 1t2ig376bmi 1xg4a1wolon 1xygzolhw94 1zpz3vf9djq 249rqexp6m6 25382nien1l 267a6yhx66a 273xm55q5n3 27x4knpbo29 2cr2srsstmo 2d833lckc1d 2ggb4obsvg8",
    function: "1tr2cala0gh",
    "index ± 1": "0wwrn3z1ex3 1fj7r8ruwop 1qydn0w8mgr 2671t55w9et",
    "loop bound":
      "016ktbpuij2 01skute6e7i 07b3n4az51f 08ad7d7a2tt 0pvog8i4y85 0wqhe79k48g 0ylt7n6a11v 17o0qnd0vwq 1bz4ewvd6so 1cl8f8ot3of 1x1oox54ctk 1yfdsihldyw 1zn3743xici 2348bfb6zyo 2769dsta6kk 2gek0l5c0j3",
    "mean or sum": "0nmfdz6y81m",
    operator:
      "04ghx2ybfa4 0i9khbbcibo 0icgflzvlh8 0q2lb7l4eyg 0w8vl8nujv9 0y3tv1mnfa4 0ymb583kqjh 158rlq4bsff 1c876mm5std 1es41gh2aci 1invzb7lkpt 1k16h2pp66d 1kidawz83bv 1rhmx5pj78g 1tn8yqlfhnm 20u6ztl0m6c 242pzo6nmni 267a6yhx66a 273xm55q5n3 2b5q6ujjx43 2dw1ti2vgs5",
    sign: "0o0vtooy44s 10ezhfri3tr 11ohqecsnq6 1951o0umhws 199a189baqt 1noz1zsx6kn 20cyww6yn5z",
    swapped: "044osr1fw2t 06rl5t0bt2e 1kmoruw82t1 1l0gvczb33h 1ubn2iz5qaq 267a6yhx66a",
    transposed: "1xt7fvly1s9 2g255zt2l6z",
    "wrong name":
      "01cfd6zewuj 01pyh0bk3qx 01s2jdls3mw 0db5iveqqyv 0dd46sbnbqy 0edmqo743d4 0ep68xvsbun 0gsq4rkpt2p 0kemqwwxlzi 0krsj6xjy76 0uc4oi338nl 0wwrn3z1ex3 0y7xfnpi4dl 11y0ekxjpjk 18u4daaq80z 1ntx1434qbl 1pv5t0rskm8 1vdyfu8z4de 1x1fjvhctjj 1zyygocp9jl 267a6yhx66a 2ggb4obsvg8",
  },
  "09.3": {
    constant:
      "02cc1ewjali 04583wyfvh9 0460mzvv269 05y8oej91mf 06s3t7sel71 0agz7dw1cfw 0cmgbv4wipb 0de35bi8qvy 0px440aw1za 0qzi1kth3l6 16dvaas8omq 16g3n7qo4o8 16o8o4esznd 18gs609sqi3 1ftohiezwyq 1hurnx18jmc 2d014590zhq",
    "dropped statement": "06s3t7sel71 1hurnx18jmc",
    "dropped term":
      "019ms94leml 06s3t7sel71 0cmgbv4wipb 0g62da0y86t 0mcy7s4as7q 16dvaas8omq 18gs609sqi3 1egmv4pxdhp 1g4qata1m7c 1h1j122q0u0 1hurnx18jmc 1i571z7r4uf 22d5bj75dzc 24lu4w7w984",
    "loop bound": "0460mzvv269 0lc4fcn9480 0rjen37dz4s",
    "mean or sum": "0qqcudtgry1 1tu8d6ivjk2",
    operator:
      "05tahe55zfg 06s3t7sel71 16dvaas8omq 17f6age7i6n 1afvn7dpg4q 1d94b4nlzv6 1kiggtcd5kb 1obpocwyn9m 1tuksqpouth 2ebp7wlp1o5",
    sign: "0agz7dw1cfw 0px440aw1za 16o8o4esznd 2d014590zhq 2db313tbwwh",
    swapped: "06emvyy1nnj 0bph9171au4 0px440aw1za 1hurnx18jmc",
  },
  "09.4": {
    axis: "0hj8bzm6zva 0xhrwrmmofp 0ywli8rsigg 12fbit94z9b 12tkh98en8j 17dtdpaayu9 1d42a17y0hj 1oemdba0qf0 28xnkesbxml",
    branch: "0wyaf0qzvj2 1krkpmufk3n 1vuio0axuky 20jmlwl26gm",
    comparison: "0mepbb2jva8 0wyaf0qzvj2 1ht7p6a13oi 2fq9rxg09pp",
    constant:
      "02uns9xh37b 05fx7dv48v1 0f5gt026n9k 0p84mtf9jam 0qvuftk8cs5 0vau5pb1wk0 0wyaf0qzvj2 135oxw9hr58 14uon3o3jt2 16ypq2pn2rm 177br39knkt 17vbj8bsakm 19eucb4hmmi 1ht7p6a13oi 1psgxr4lbb8 1s9si4p304k 1tvwshfxoif 1vuio0axuky 20bfcvfy0lw 2b2kfnprpky",
    "dropped statement": "0wyaf0qzvj2",
    "dropped term":
      "02h9pbndu2j 09smjev30r6 0bdr5wyqk41 0bhoh71zofh 0g40q0mpq3q 0itycdh3bp0 0wyaf0qzvj2 0xw365lhv9f 10fs3g2mj9h 11ana3xo1yx 12c43xslpkw 131r26nv848 14bhu7byffq 15pcj57qklb 16ypq2pn2rm 17b74jxv6nd 17vrk3wsvms 1a3a3ixicf0 1b727cz7bez 1j2o9eg2bqp 1j7nas8rnj0 1j8hw25xar6 1lntt1a3v09 1nl50iiy2go 1psgxr4lbb8 1rm36kahx0e 1v22jfuavaa 1vuio0axuky 22rg3c4os8b 23eyfmm2v4x 24s9osj6snh 2830v0zb1e4 28c561o46yw 2973q4vz1j9 29ktn0hk5f3 29tq9vn868j",
    "index ± 1": "06d493xzv7r 1ht7p6a13oi 296od2rktoe 2gd1dnt7qkr",
    "loop bound":
      "01uof2as8nv 073desuhmsu 07tz48zptnc 0v34i4744qs 16ypq2pn2rm 177br39knkt 17icy8tm9pw 19lw2ytj3du 1psgxr4lbb8 1qc4n0p2ltu 1s9si4p304k 1tvwshfxoif 1utm2836l3g 1yhwvlusoh9 28kknb5chs3 2b2kfnprpky 2b9ak2epoxu",
    "mean or sum": "08khn4qv3vy 0g9mkem03ws 22ynw9xdzn8 2fqfm2do9id",
    operator:
      "02c7fsrfdi5 08t8xjhj5jl 0khn5qajplz 0vczer7j43l 0wyaf0qzvj2 149v7ihtc04 16cns11hhrr 16ypq2pn2rm 18bjbq1zhfz 1cz62c7cgl5 1i3gk1xq1xg 1mecpcfvilq 1psgxr4lbb8 29ktn0hk5f3",
    sign: "0nk4fi7rdrs 0p84mtf9jam 14uon3o3jt2 180613cvmbc 19eucb4hmmi 1cmkdcf69iq 1drkgei5max 1n5q0thfsai 1v0ajt201t7 1w6s4ylnw97 1yo8op32q7e 29tq9vn868j",
    swapped: "052319r7sv6 0ev6vd5qown 0mkdxk71kt1 0wyaf0qzvj2 20grxsvwmod",
    transposed: "0fzdlmf929p 1y04qafc9yl 2e0z8q230ad",
    "wrong name":
      "02kwra0z40e 0429dru55ia 06b8gzu6vio 0dfj8uljd2y 0j439c4emks 11ana3xo1yx 1ddoull3eqg 1lntt1a3v09 26vd3enrdqo",
  },
};
