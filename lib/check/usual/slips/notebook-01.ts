import type { Slips } from "./slips";

/** Written by `npm run mutants -- answers 01 --write`. */
export const slips: Slips = {
  "01.1": {
    branch: "1cyeow977wy 1kreakwk6ka 25polef58kq",
    comparison: "0cslf9101cp 1mr12xfbl01",
    constant:
      "06t7m5k1u62 0irzsyeizrm 0qojc3h4xjm 15adol7v4me 1cyeow977wy 1h2desorsa3 1kreakwk6ka 1qxvkhrxo03 28uosq3vs9u",
    "dropped statement": "1kreakwk6ka",
    "dropped term": "1h2desorsa3 1kreakwk6ka 1qxvkhrxo03",
    function: "0j2cwjxc3vh 0pfe9jxuv5n",
    "loop bound": "167h6zqbq22 23ewjf5z0dm",
    operator: "1h2desorsa3",
    sign: "15adol7v4me",
  },
  "01.2": {
    axis: "01lpk02bqid",
    comparison: "01lpk02bqid 02exrozsfg2",
    constant: "02exrozsfg2 030xngi5h1u 0joplecnaq5 0nnrk08cy21 0sg8spealgc 1i45mj5ydgy 2fsrt3avw8p",
    "dropped statement": "01lpk02bqid",
    "dropped term": "01lpk02bqid 030xngi5h1u 0foytw1t4ca 0lfonjpcoul 14kbgh19g5j 1xa8jpzp5nf 21et3sf8x0q 2at7spai1pv",
    "index ± 1": "02exrozsfg2",
    "loop bound": "02exrozsfg2 1rrfe939dmo",
    "mean or sum": "05aztfafv1w 05npq3m3w3i 07aij1w3z4c",
    operator: "01lpk02bqid 04zhlzr73ks 0hv1oosdja6 0pdwksshba5 12962uvyspk 1zfavrgzksn 21et3sf8x0q",
    sign: "13ja0ndyuqt 23c5qdptnlp 2fsrt3avw8p",
    "wrong name":
      "01lpk02bqid 02exrozsfg2 0g3ngqrwrxi 0jvr1fxhmz4 10jp5124wpu 18iisqrq86d 1dibhcqlkmv 1fd7ik8d8yy 1iuan2535gt 22oood6vn3p",
  },
  "01.3": {
    axis: "1d62ay8clj6",
    branch: "0ew1romc3jh 1ocm0omjzwh 2gkjb4vxtqp",
    comparison: "0rn47lukys3 1d62ay8clj6 1ocm0omjzwh 22ne2v6xsgh",
    constant: "0062egrvb14 0dhwrvoak04 0vji7zwvdks 1eke0v16tbv 1ocm0omjzwh 2gkjb4vxtqp",
    "dropped statement": "1d62ay8clj6",
    "dropped term":
      "053uterrsfw 07mr4ugdlp1 0p6m45o6arz 0tpchfyhbkb 0w48fprb9fu 0wk15pest8d 0zz4zrcaoo0 1dm7wdi4t5n 1hmgdd60gk3 1makybhqgx1 1ocm0omjzwh 1othi58dcil 267dnoc5jzw 2gipn9lqtxm",
    "index ± 1": "0a6g32kxrd9 1ocm0omjzwh 2dl25rhhwq1",
    "loop bound": "0c64nd57ch4 15k3om7t354 16m4igau0ve 1ocm0omjzwh",
    operator:
      "062zs0squ87 0da5acz9k4a 0vi2cked4vs 11cziwmt7oc 16m5y0uztwp 1ceiy8fbl9k 1f29025mrtd 1fdjrr7vjdq 1hly310ww0a 1iufiwqzdb4 29f7uu7mppb",
    sign: "03qqk25h7ld 0dhwrvoak04 0wy9mt9fv89 0z1ej24u0ww",
    swapped: "14wgb3v4ykt 26af7j3stpz",
    "wrong name":
      "03ytcdrsqcx 0n3s3curvd1 14ur88kkndz 1bg3huj37yk 1d62ay8clj6 1i44q7dl8w3 1ockxljhchv 1ocm0omjzwh 21ojlvnfb0n 26yoc3zsrnd",
  },
  "01.4": {
    axis: "07c39v2qeut 09ow7l2jo89 0elibbg853i 0jys72vnbzg 0v06clnhzkn 10tc9l2uton 1hja66rhtv1 1tkezn9t885",
    branch: "0wkwli62dtz 11lbezro2im 1kgedrdj33k",
    comparison: "1kgedrdj33k",
    constant: "0bgc60wn7zl 0g9pkpjt5il 0sl5ww18ecq 11lbezro2im 18333pscpny 1kgedrdj33k 1sau0k8zkpb 27qtt1z4x2q",
    "dropped term":
      "02exrozsfg2 0gruaj7j0nl 0sl5ww18ecq 0wcjmjwd9xe 0wkwli62dtz 0z02bcyrs9j 1ckszjaclvh 1hja66rhtv1 1l7pf2sbao2 1srjgu9rlh4 1sveogkyfki 1u2z01tmxfm 25c81vzgr9l 28f59wlsaj6",
    function: "06hhdwzrbgf 0eblfzd08ko 1fltogagqwt 1gp41h8ydh7 1kgedrdj33k 1ocqmh4xkro",
    "index ± 1": "02exrozsfg2 0n6g6qjthvd 0xk2sn4kq9w",
    "mean or sum": "0qrtwhyo7lp 1kb61mo7z4l 1pejm5bjgxo 247c0zat0b7 2blexrjsqgj",
    operator: "0hm4n4ho6y5 1ecbtlo7d1k 2593lwqlcra 29b3pzcsw19 2e9othgy6qd",
    sign: "0wkwli62dtz 1g7o6spag39",
    swapped: "0g9pkpjt5il 1hju80k1umx 2e9othgy6qd",
    "wrong name": "02exrozsfg2 11lbezro2im 17ufw1j5k23 1cdjvsqm96h 221r86u7vk4",
  },
  "01.5": {
    axis: "04jk18wlbjb 1vpch7vh2et",
    branch: "0589xfbdn8c 0ad2dmkjlag 0oqoz9pb1uo 2fdq7riokrj",
    comparison: "0589xfbdn8c 0ad2dmkjlag 0oqoz9pb1uo 1pmbi5roir4 2fdq7riokrj",
    constant:
      "05ohe5kkbfv 06s4uukws17 0c5hn8mu6xn 0i78ee5iahi 0mzeo0cy05t 0nl1vuhtu3w 12eixwzw2ob 19iafnwj6h4 1h8hvtjcafx 1kkt0ohl71u 1knazj64om7 1lbqaa5kxwa 1pmbi5roir4 1r6c6mkh7wv 1twcl8r5y2c 2fdq7riokrj",
    "dropped statement": "264hbovj1g7 2fdq7riokrj",
    "dropped term": "100bp7fmmnf 12iu63ioj4j 1kzegvhpvfp 1lbqaa5kxwa 264hbovj1g7 2fdq7riokrj 2glzgthbo51",
    "index ± 1": "0fbblitjg9o 2f8v135z9h9",
    "loop bound": "1pmbi5roir4 1twcl8r5y2c 20td38kjdek 2fdq7riokrj",
    operator: "264hbovj1g7 2fdq7riokrj",
    sign: "18doongvt29 2fdq7riokrj",
    swapped: "0mqirmyepoq 0wkwik20ywj",
    "wrong name": "1486vuzrsm6",
  },
  "01.6": {
    constant: "0rcyv6hrmao 0tr1a5ou5xx 1uwtm7fafr9 1uzxopv7b8w 2epsh49eg0t",
    sign: "0rcyv6hrmao 0tr1a5ou5xx",
    swapped: "0gi5vmwm31x 1uzxopv7b8w 1xl51iijqol",
  },
};
