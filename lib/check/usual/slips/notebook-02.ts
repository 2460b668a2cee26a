import type { Slips } from "./slips";

/** Written by `npm run mutants -- answers 02 --write`. */
export const slips: Slips = {
  "02.1": {
    branch: "0yfncf4vaqb 1y3exfc62eo 2d8z4v4hiav",
    comparison: "2d8z4v4hiav",
    constant: "03wnhmh40ni 1kut3gz8wk3 1sl1443cg9i 2986c2at3j8",
    "dropped statement": "0yfncf4vaqb",
    "dropped term": "0elj2qg3qe7 0emyyohjpbw 0eorruca74b 0hskm6ocwax 0n5oh2us0pd 0ppe15zhuz1 0yfncf4vaqb",
    function: "07c808g178c 0imalgoixqv",
    "loop bound": "09zp1arzcwk 0jd8ee1ob08",
    operator: "0izioipfslk 0v5cudjh6r2 1h21jovdwf6 1jue9nf2bo7 1q42jgsqie2 29sg8ineehr",
    sign: "16nn30kcz3s",
    "wrong name": "0ddhn62ci1o 0hskm6ocwax 0vyirla1udc 0wa54egn1qg 0yfncf4vaqb 1ou7rhllzak 2elb1icugcq",
  },
  "02.2": {
    branch: "1r0o72bcn7x 22tu5ftja1z 2bhl1n8rnr6",
    comparison: "1qis947dnis 28xkp8we820",
    constant: "057ngsp76wh 05gt4dcgh3v 13e22c5lc3n",
    "dropped statement": "1r0o72bcn7x 22tu5ftja1z",
    "dropped term":
      "00sjn51uu72 08bimru6kdt 0jch15hlchv 0npt0qq9ji3 18nesr4jcut 1msilyp5tpr 1ns23mak26s 26rnq294iq9 271tuemurcc",
    function: "00sjn51uu72 0je3ww1ow7i 14q5x8xvmys 20v78yzdudv 271tuemurcc 2d30zsb7c3d",
    "loop bound": "00xrto6rf78 1r3k12fdti2",
    operator: "0ogx01mbmtq 0q5acjq47tm 11a821qogo8 1j8tqo8iwt0 1jeckr8i1gd 1mtgs4eczrw 271tuemurcc",
    sign: "0q5acjq47tm 0zwcdr3lzot 11a821qogo8 1j8tqo8iwt0 1rigk5uik5t",
    swapped: "00ewbc1otqo 0nb1my8qdf6",
    "wrong name": "0unpv4yysn1 0zadz7m87o1 15pdawsvi03 18awg43x8g9 1lef7494f5c 1r0o72bcn7x 1tn1js5hppa",
  },
  "02.3": {
    branch: "04i37phab0d 1w189h325ij 27rea5lbwme",
    comparison: "04i37phab0d 1w189h325ij 27rea5lbwme",
    constant: "00jcdx97evt 04i37phab0d 0w38ycmxhya 18j0m1qsqqe",
    "dropped statement": "0ok7z9usv1c",
    "dropped term": "0gulaa53fh7 1m0zujde6k9 1wsn2r8kay9 21ojc8csdgy",
    function:
      "006x8jzjwsq 04i37phab0d 0a7wg1lmuza 0ktrk8g3vbu 11iuchy59y0 13mgdkk4eft 13t8pwd0cyb 16k0bo2azzw 17695t54xmu 19aki0x395k 1alae4ev3dd 1kavx8xujww 1qolwt5y5qb 1sycwnpmqog 1zu1v3slcct 231391jzxew 231el48v1eg 24wm47t0377 2ag6nkm8w5d 2crv26kwozp",
    "loop bound": "0ljl7w2kdch 1wsn2r8kay9",
    operator: "0dllli1fduj 0lpmtw5di7w",
    sign: "04i37phab0d 06ue7ga7js7 0h37ag02xht 0wg50hi74e4 18ksddbemqd 19aki0x395k 1i634v8feut 2ashc83v0an",
  },
  "02.4": {
    axis: "12wph3o9sln 1ltjwicpaq8",
    comparison: "0geq4mu6iew 0yyv31nxuvz",
    constant:
      "09txzj8ax1a 0c7zy0zhjl5 0p4m3ehb1ej 0qkvlzt7ihu 0si0qm5oyat 0wqst8gundb 0yyv31nxuvz 0zhf27slr2t 1bewfdr6c4w 1itdb9obywh 1ltjwicpaq8 1y4xocdz7oj 211rj1zvfgt 239u9tog1dz 26y77dv3x1l 2e88lcxvwj6",
    "dropped statement": "0yyv31nxuvz",
    "dropped term":
      "0auo6yywgnp 0bjeudn85wj 0gu5om1ug13 0ih3rz22s6w 0t9i8zm6fmh 0ti53vkmekz 10jc06ldncr 10nsf7qdoq9 12fldv3iv5m 14fhkzerzhs 1bnrvgj3spj 1ltjwicpaq8 20uo5vgdfdu 24zy2p0h1cw 25ohn73izuw 2ab4n0z1ynu 2gemlx9egc7",
    "index ± 1":
      "06ym5kh6w1f 0qkvlzt7ihu 0y06ewjlxom 0y9f6y43e9b 1gfrrptknxp 1irek8xovb2 1ljs054khi6 1ltjwicpaq8 255e09vfu29 26i950z2yqn 26vstr50jof 2glpptsdwxi",
    "loop bound": "0qkvlzt7ihu 0syyyw54g8h 1bewfdr6c4w 1ltjwicpaq8",
    "mean or sum": "29vik3ibj2q",
    operator: "0sehlfukyt7 0v2pqookuks 1bnrvgj3spj 1it71p4j5qh",
    sign: "05nzpjxtvzc 0g2opfk5i5x 0p4m3ehb1ej 1ltjwicpaq8 2exspvjx230",
    swapped:
      "06t1njcpkok 0mwdmknck6t 0si0qm5oyat 14l46tx04mo 1gfrrptknxp 1kl8v8v7we2 1ltjwicpaq8 1v2ojfq2nrj 1vyg314y10x 26y77dv3x1l 27k0kmymi9d 28m1uh0vvf8",
    "wrong name":
      "07t5agrjg4v 0b9pvrq5hq7 0c7qj53z79a 0k4t3a2odcn 0kjfuoao85b 0u1h7ihfk3n 1gfrrptknxp 1ghba6b1jt1 1jlwcg30mnp 1ltjwicpaq8 1vwcg2kl7hg 1x5x2jt3zkv 1zu658m4fa7 29rr7k26hdc 2bal449aef9",
  },
  "02.5": {
    axis: "0s8593yl43h 1ttbcrnm1hy",
    comparison: "06f0yt5mw6z 1ttbcrnm1hy",
    constant:
      "08c39704p2o 0d9528ls7f8 0eael1b7hx7 0ka2zk6w5rq 0m2pb2bedhp 0s8593yl43h 14p1nck5xzp 155tddl8keg 17u5g5ikijd 1gp7d26fo7x 1isxyt9pxqq 1jffp1lddyi 1yijvyn6ohc 24525jztrfg 2ckcnb75f39",
    "dropped term":
      "056frlppd56 07bx7gl55s4 08aw24rn55f 0bbllglfcej 0eael1b7hx7 0hg0w1a31a0 0jku7y98ddg 0ka2zk6w5rq 0m2pb2bedhp 0s8593yl43h 0zvr7kvmwcm 10nnnjpoz3f 170zufk831i 18bso1tvk35 19fx60suxj8 1i7eyttwxnm 1k627ers1sf 1msm4e7qr47 1z10blkgv04",
    function: "09wec1v22og 0fxn6zua7jf 0hs68ixbd2a 0o7ek16olnj 1ex1s75tt14 21bkpa4hunr",
    "index ± 1": "08c39704p2o 0s8593yl43h",
    "loop bound": "06f0yt5mw6z 08c39704p2o 0s8593yl43h 1z30e8867t5",
    operator:
      "00ok1rmo7i5 03nde7kon7l 0m2pb2bedhp 0oxvgftt5qg 0pm3kq1vne7 0txnrcfh3wp 0xv0hsvu58d 15aqrxok9v6 1da7ddyzsvr 1gvvzv0ydob 1wi8gvy4bui 270t2uw93xi 2b1nfs6h8rk 2bhi94ljhto 2c7zk5mcpy6",
    sign: "0d9528ls7f8 0s8593yl43h",
    swapped: "00ok1rmo7i5 03nde7kon7l 0d6qhswtbe5 0yt00qags7e 1vkmvun7u5k 20wvuyozohb 244ajxu3jrb",
    "wrong name":
      "02wc0jo4ffo 03rmqyzblyp 07tyb6rs768 0o4k3k7wls5 0w4it6r66f4 134pq2pfglp 145iiq9pr9a 19hd5y7mg4s 1aijshl5439 1di38exro11 1elp4ixgjdt 1m1a3fcz7ig 1ttbcrnm1hy 278mnx794cz 2e81985tzno",
  },
};
