import type { Slips } from "./slips";

/** Written by `npm run mutants -- answers 13 --write`. */
export const slips: Slips = {
  "13.1": {
    axis: "0fdup3bc2ir 1l32b2q2vv3 2effw2w46nq",
    comparison: "13m9y5gkcca 1ccwi7o6agw 1l32b2q2vv3 1sjp2p6b3q1",
    constant:
      "00bpm7d5giw 0295nznkjnz 02d6gwf5jlz 0594ff2o07g 07it3j7v1g2 0bgjkci9eib 0ezah4ke6b2 0g2b024q3c0 0gm7wlerhn0 0hvbin8ljx0 0kzd9nagota 0lu05wzwdnq 0np8cfcq5vl 0o11dzd95ic 0pg7e717aqs 0rv1ne74xcl 0sy0fcl0yiz 0txobd94x9p 0uedg9vhzlb 11h60aj7zf2 131u1kcmwew 15w64tnupds 18v9s7svp5u 196vz0y80tt 1a5xlsfpx7j 1avwkn42tj9 1ccwi7o6agw 1glgqh2mhnm 1hbvb7fnsy2 1ioaqogcsa2 1iwcmjso1qk 1jt892rqmv0 1kf211llrgo 1l32b2q2vv3 1nbkluk9u4l 1prn70v7idl 1r9hgl92b00 1vdczv17fe3 1x3ilhc7gud 20eqmwo07s0 22979mqmxky 24sebnl2m4s 28lsxtcgust 2c4app4nkg8 2cxucqgo4sn 2fulq37fi3v",
    "dropped statement": "1ccwi7o6agw 1hbvb7fnsy2 1zh1vg26d36",
    "dropped term":
      "00bpm7d5giw 00il6onlb2q 01dzwc5etdb 01fw8hmcpsm 04xgyyyhsso 07ikamnfeo3 08n4utl62sa 09cy82ton3q 0bd396g0my2 0ej0amtztdb 0kco50atewf 0ktlay53avk 0lu05wzwdnq 0n43717l89c 0nnkcxfpjpy 0np8cfcq5vl 0nzgaeyabuh 0p04a6dngda 0pt0awwhvz4 0pubb5xnmk5 0qxk4l538db 0txobd94x9p 0uvvlcpi6lo 0yir485k03c 131u1kcmwew 13yjp76nk1s 1an9kdh5h0n 1e24ajhzpnt 1el3prnl9l1 1h593dlnh1p 1jppmak1ont 1k9r797j8rv 1kmjxm2ysbc 1pk2ch6g3ql 1r9hgl92b00 1rgqkl409wv 1rjff9v3tt6 1rs4ti66hdj 1rwxtc38761 1valnt8jug8 1yo7ei4hkrh 1yvu7drwj4o 1zh1vg26d36 223req4teh2 22dp2in9q43 24assfhtfi9 24miztrmeld 24sebnl2m4s 26b6euzicnf 283e6m1rt43 2a174il9c7d 2awhmh5mpxi 2egia8j8hrv 2f5d4v13rzb 2fulq37fi3v",
    function: "0sk3wswotl2 1fpi96h15u8",
    "index ± 1":
      "04h49kavqms 0asliyosgdu 0c3g5ync5xk 0cofzm54kha 0e9jhkh754g 0jdq5ttblp0 0p23j7gj46k 0pvp80yndj3 0ryqkmdxt67 0y8xnugtciw 1d71dpd9r1e 1fxmn74batq 1iq23137697 1n0wqb57l8q 23rmq11ps3u 2587hantxgz 25bdqrhxj86 26u2ulwegfm 2dib91310qs 2fcqujrdayo",
    "loop bound": "09bl8te8q98 0awio0qexam 0f3t6558qp7 1hjki3kybmo 1sjp2p6b3q1",
    "mean or sum": "0qzf9xym8q6 1jx69sx1o39 1lsoa4wyo36 1zm4uf66pij",
    operator:
      "01fw8hmcpsm 01naux8l9w1 04x5q1yosol 04xgyyyhsso 08mlfhqzrrn 0ar8mm79ikw 0druv5p27xk 0ep546suonm 0glahkrrgep 0hy7c7fz8ta 0kco50atewf 0lc7gbx2c4s 0lcgjfcng2o 0m7a0owifux 0opzhzo62n1 0pe0o8fdvu9 0qxk4l538db 0rxz78x3o9u 0sfb45uq24m 0txobd94x9p 0vsmlbft3yk 166hn3rge8c 17bsks3zqo6 1abr93cakuc 1ar6b6b6b0c 1b29wo4v0xh 1db1n45z6wg 1h0bwjfuhxu 1hxj97tj4wy 1ioj81nha6r 1o8pfa8jrdd 1ofc7frjvb0 1s1bjy7xilh 1uqh8xplad7 1zh1vg26d36 229qiinmzqs 24miztrmeld 283e6m1rt43 286k3zprf8j 29m2d3g0nmd 2b2gnx9t0cw 2d2ro58x5im 2dqfc86df3v 2fulq37fi3v 2g1zkweqmzo",
    sign: "0aaq5ohsdin 0c0tmtx6ocj 0ezah4ke6b2 0x6ckwzpfj6 1avwkn42tj9 1i197zdgerp 1l32b2q2vv3 1nywd2wv3nm 1oj97vh69w0 21ixslm8n3h 2f5d4v13rzb 2fvs4tguhov",
    swapped:
      "0295nznkjnz 02f9fdazpsb 0e9zap1i41x 0ep68ym954t 0h37w4h688e 0p2vqvv6mws 0qmejopc2uv 0uzr7r8h5go 0xe7i6ekw01 1avwkn42tj9 1c1smhwuj11 1dvx7w6plbs 1fgu6qe1dcl 1hjb3ukqq6p 1iwcmjso1qk 1j12byt1d34 1tmq3zv6z1t 1uf0x4bcspd 1wdyox9f4lg 204ikpuac3p 27401oi38t2 27zg49gg124 283e6m1rt43",
    transposed: "0kl3e4a5ctg 0ueq1cvxdgf 0xx06avqz72 1ftuyl2pt0c 1nkrqvr6nqg 1p18rnb9308 1pjia8xok12 1yf7uwijzyd",
    "wrong name":
      "00cjqpz81yn 05a5oyosnbb 05ix7uklzxh 068t9tb7noa 08fpv1tnvah 0awio0qexam 0fmnm0s0jy4 0hgtml9pq0e 0p4dj1cjrpl 0v5riivpww7 13sx4s35nt8 1e7g8lbxvzr 1efjh1s41mw 1eul2mqj7yl 1jstlb9n8c1 1lek0ojw1m8 1m46k1w7x3k 1oosahfmyio 1p2b7uqmpqs 1p6saa6ibiv 1udw69auq5x 1umvbu4zmuf 1wvaqxfhhd7 21gt8bogphr 22inp2e01a6 24qv9bsejqi 256shneacnu 2607ufch660 2acpz62fvwp",
  },
  "13.2": {
    branch:
      "02p8sre42ui 052s95rciqs 0e5cwtt11mc 0tba9g77m9m 10tc84zkl41 1bua7gen129 1de4rtmcde5 1gxzfaofeod 1ijhrvcnp0p 1owwzpluh0t 1rdotscsur9 1rm8aictfwj 1t4jiloa844 1uow7dwpz4f 2f5w7e9ix88",
    comparison: "07mh0w1id0t 0ievkpz11z3 23866p74sdv 27egjv8ebw9",
    constant: "079uxrp5bdd 0ejd8ekuiwf 0f3p2mvf12n 0q7i6k3xdbv 0qfyfs9it6r 13eqzrf3y07 1qwlf3p0b6f 2gjj0eh0829",
    "dropped statement": "052s95rciqs",
    "dropped term":
      "00oedp99ctc 02swbxpikol 03hcvn840f2 0c0oxb3us5m 0dvf1p6u4st 0pg4bm7gdl5 0uob3jximu2 0zvbhyb2u9q 1av6wp8fkz6 1ijhrvcnp0p 1w8p04qf7q9 1zv58jojv57 28dqso8qnhi 2dyngipt5aq",
    "loop bound": "079uxrp5bdd 0f3p2mvf12n 1omggwobo73 1qbhg9q5akl 2fdlbeln7gn 2gjj0eh0829",
    operator: "02swbxpikol 0dvf1p6u4st 1av6wp8fkz6",
    sign: "09fg9lhblcb 1f0g1sesbi4 1ijhrvcnp0p",
    swapped:
      "0f3p2mvf12n 0mtipqkox7r 0wkkfhy5qf5 0zvbhyb2u9q 10tc84zkl41 1eoej2arau2 1ijhrvcnp0p 1qwlf3p0b6f 2ag915gibm1 2e5uq9hiqmr 2gjj0eh0829",
    "wrong name":
      "00c8y779og5 00oedp99ctc 00tdz44a3bj 02bkuzmsq01 0bkln9s45d9 0f3p2mvf12n 0h5k2o3om2s 0mtipqkox7r 0slm5alt409 0u324skaa4g 0u4r6bjin4x 0uob3jximu2 0vwkeww39fx 0wry9vh0e2z 0x06lg4ay6n 0zvbhyb2u9q 10qf67ovfdk 11qa37nf5il 1eym16q11om 1gehdlvtqba 1ijhrvcnp0p 1muxs0htqx7 1od4kvduu6d 1qwlf3p0b6f 1ra5ypushb5 1rdotscsur9 22uhxpvdpsi 251pgwef04v 28ukz9k8vc1 2fuh7lj5h5a 2gffdqljdat 2gjj0eh0829",
  },
  "13.3": {
    axis: "0psdzo14ba4 1duakmx102a 1eydwuw65ja 2erio85k7bi",
    branch: "0elem97am3f 0i1v6581z77 1f81zlbnxrv",
    comparison: "007zsro30ah 0elem97am3f 0i1v6581z77 0lyz6a1r5re 1f81zlbnxrv",
    constant:
      "05zwizegdn8 0elem97am3f 0eoqdzimxj1 0i1v6581z77 0mg3i9kgqly 0oskne2yod9 0uil5t96ydy 170f62s8jzz 18n9qcibou9 1dkqrwpbbrj 1i3u747ttu9 1n384zhlquo 1t70y2b1qwn 1zd3zm2ucjb 20rb0rs44rs 27jsahsxcpp 29zi8xqpm72 2a2ffn7mxjq 2bdwz9n8ip6",
    "dropped statement": "0i1v6581z77 0lyz6a1r5re 1b350rt9nxu",
    "dropped term":
      "02dc4ilfbx7 04gq0qsrlbx 05zwizegdn8 0bhkdew3gev 0elem97am3f 0i1v6581z77 0kuazhmcq3k 0lyz6a1r5re 0mg3i9kgqly 0mkxb8uif7c 0nfvtrjqp5y 0tl8apoeurl 0we888mv0f7 0xvsc4k9sxi 113x7e5luop 14yq5e2fm5x 1addtyznxrt 1chtj0oz35k 1gh9ypez3l2 1ixqf5a3kix 1ljqw4gly6h 1paa8pz4o9k 1t8y9u5zc36 1wcjr8xmx6o 20r89vi37l2 21v0fcqbf2c 2b93vkzwgfl 2bye2nu0bkl 2d2yi7s6o22 2d5nij18zpk 2fc69gexomp",
    function: "02ig1esebk9 06vucobyptg",
    "index ± 1":
      "00madtzybbf 0bojb6vn3eq 0dho3qn0tac 0dxv6by39hm 0h8mhsr58fh 0xvf7nd4w6g 18lfzwve9xe 1hsn55f1oz9 1ib7ic2gce4 1np4tb9jpd5 1v019eehby2 1vzzde4tae5 1wa4ladbo1j 1x409ffa6k3 1y7k7ofqiih 1zg78ubdoo5 23eafmv0rox 28nvinxr65g 2bi7klnzw79 2bp7v5z9ry1",
    "loop bound":
      "007zsro30ah 00fdxkqsxr8 02fft5ah1yt 058lvfhjfi4 0airrmb0eiu 0elem97am3f 0erjazwhsx6 0fohxn1wm5s 0q9af84wghe 0qvm4rxbyc9 0u6p7z8kq52 1ogxt4w3n7c 1ovginjfvvs 1qi0o1mwg4j 1u4kcy8q74z 1ywdbs3lk7q",
    "mean or sum": "0jjlqngp4ti",
    operator:
      "04747e54koj 04vmhvio1vl 0gvec1wvcyy 0lbrfxght04 0lyz6a1r5re 0nfvtrjqp5y 10cdxff4hvj 13mpk357tdn 16mdo8j2apm 1swf4qsvln4 1w9ykbzh69e 2bye2nu0bkl",
    sign: "091jpiw7dgd 0fqkmtntidg 0i1v6581z77 0m8yqomjjm1 15cvfpel40k 16aparo0jhp 1duakmx102a 2dvs11yid5k",
    swapped:
      "05yscui9szj 0dv7toxn5f1 0i1v6581z77 0k4stz4k0mw 0nfvtrjqp5y 0xi8z4mtvri 14nb2qd14mf 178ibj2bt14 1i3u747ttu9 1n384zhlquo 1p7cdy3uy4k 1rktcalw4xd",
    "wrong name": "0750m6rfaub 0kc27he5k9r 0sy7upmqi46 130id76qdn6 1roq9bql4xb 1soi3p6ziyp 2byahwneaf5 2dmjun1j8om",
  },
  "13.4": {
    constant: "0hgg2vj3wlk 0hqzgy8y4ml 0n8vzv1sxk0 0pp3ihfgb1s 1f1jsco24ek 1ge7efrtojs 20i34vfc41r 284omtzgtm7",
    "dropped term":
      "00z6ckg6v9h 0bvtnz71mtb 0hgg2vj3wlk 0jiuw8c22v0 0lsoe3x2gsa 0uwu63mrmx8 0x48y718rc1 0zn9coi18ux 0zu7qy3cyw8 12a44asv6m9 1hfk2sohn8e 1kegwcqnwgz 1lf7dwu8d74 1nyqeort57y 2bqrt8xw153 2f8sn1gi4fe",
    function:
      "08fqkers7hu 0e06fp8b105 0edprmse33d 0f9ggtodabm 0riptwr6cq5 0rtphxzm00r 1e08n3sn531 1lzx5nv0lfl 1otqlqhawqg 1zo8vmldpaf 2769dnlupk8",
    operator:
      "00133iu7mrs 0441pxngpxe 0h6vo48tvtf 0uu03covebp 1izddodmpnd 1q44g3c2j58 1t4lnr8w4h1 1yqi21with8 2378l38600v 23ta9zfmzkj 24tjb73fsk5",
    sign: "0bi41r2j4bs 0uu03covebp 1q44g3c2j58",
    swapped: "07ykhxwlnch 0uu03covebp 16p636dufay 17j978end2q 1r0vebt92ix 1tneql9dj4s",
    "wrong name":
      "01i392x3z53 0pfwh8nn27k 0ry0t5vwy75 0zu7qy3cyw8 138axqngzn0 15uv9k5aqsv 1erryguq1o4 1htakw6a69g 25xlk303rn6 271h1uo9bmg 29htvm3lbjo 29x6ppj9ubo 2dz38gdface 2f8sn1gi4fe 2fqf7cd5m2q 2fz8zwrwj1h",
  },
  "13.5": {
    axis: "0ryi0g014q2 0vs8ubsj0lh 1nkgjz68o5a 26jft2u1xz6",
    branch: "0g9hc3iahpo 15ofuy7lv3b 1ksojy51qgj 24gbrd8dajq",
    comparison: "1ksojy51qgj 27yzpf8rkde",
    constant:
      "05azncoz84v 0nvle4bxn8g 0sht6f432k0 0suioz8s637 0wvikgzgwza 149daczyl73 16ioxbvkoma 17s4h4dp3kr 189wqyy9nro 1jtfj4zf97x 1lhj4cx72qw 1mfc4umwj45 1qm35f5kmph 1qvqn70zjc2 1wj6nu74gpz 2801opvhbq5",
    "dropped term":
      "0a1oy3rurxk 0ex4qk78m6z 0g9hc3iahpo 0suioz8s637 0voojc962mq 149daczyl73 14lngf9skhw 19mv7vlv6bg 1csqrb0lmr1 1qm35f5kmph 1tpdh528de2 21xm3ct9cra 24gbrd8dajq 26jft2u1xz6",
    function:
      "01or2gpfl9k 0cnmb0c0drn 0et1yio6g6x 0g9hc3iahpo 12ykcts1a3r 149daczyl73 15ofuy7lv3b 189q9x6d3dp 1ksojy51qgj 1l32nyelj2y 24gbrd8dajq",
    "index ± 1":
      "01bwijbg10p 08jtnjd6whn 0i3z4k2fo3g 0lkyqv857e4 0thpxcyviqw 109pw47unp2 13qdoojv6a9 141hurspu5q 152f7ohj91t 1k7deft015p 1ljffv8b3tb 1x01n1w81fz 24gbrd8dajq",
    "loop bound": "05azncoz84v 0g9hc3iahpo 0nvle4bxn8g 0wvikgzgwza 1c6513lfobx 1qm35f5kmph 26q2ihhyrhl 2eayreslt3z",
    "mean or sum": "0g9hc3iahpo 0pqlntgc8rc 12ykcts1a3r 149daczyl73 1gasfk6owc3 1t8jdrdrd2r",
    operator: "0g9hc3iahpo 0jk8qqe8gge 149daczyl73 1nm6efu6853 1oixydmjk8e 23ttzqmj87i 26jft2u1xz6",
    sign: "0g9hc3iahpo 0nrhyn8bngs 0wvikgzgwza 149daczyl73 189wqyy9nro 1qia7ieqfo7 24gbrd8dajq",
    swapped: "0g9hc3iahpo 0laxvwbj9u1 149daczyl73 1ahmn6nwrkb 1ksojy51qgj 1pc8pckqt3j 1qia7ieqfo7 26jft2u1xz6",
    "wrong name": "24gbrd8dajq 26jft2u1xz6 2ce3wmrnkss",
  },
};
