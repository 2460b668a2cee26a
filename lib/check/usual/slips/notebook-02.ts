import type { Slips } from "./slips";

/** Written by `npm run mutants -- answers 02 --write`. */
export const slips: Slips = {
  "02.1": {
    branch: "1a1e0ka54e4 1c8fciz0sww 2bygxbz1bwg",
    comparison: "1c8fciz0sww",
    constant: "0vduct6pqch 0wokidxtg5o 13enio9fsc0 2atz4olno04",
    "dropped statement": "2bygxbz1bwg",
    "dropped term": "0iaewx8ka98 0s65kqi4vpm 12kbrzmk6k7 155elxbgvf6 1avz5p8xjzi 2bygxbz1bwg 2g9tqncp6ae",
    function: "0knp0reshc6 1bstwrnynt4",
    "loop bound": "0uoqdhtuxjh 1t7rx0eh4ri",
    operator: "08llc3zqm6j 0lawtty6ylx 0n2y64jq27o 11qbkwwa1y9 1ll9vmqcl0u 2far4jkai6c",
    sign: "0ssavtpm2n2",
    "wrong name": "0cfskwsc8j0 0hmjvc0tr1q 0kk57ev0h03 1i1pxswfo21 1znqgycp41k 2bygxbz1bwg 2g9tqncp6ae",
  },
  "02.2": {
    branch: "06s3t7sel71 0h7e94goh94 1psavyu61zn",
    comparison: "05l4yx5lchw 0c4tcyf1gvi",
    constant: "1xedtb81lci 240ox3hn2qi 25mxujrc6r6",
    "dropped statement": "06s3t7sel71 1psavyu61zn",
    "dropped term":
      "0it1u8bbn7n 0qsxcuo340s 10e2et0r5zm 1orq0xvu3mw 1qb4of4fyo8 1qfjq6mn8s5 23tqfl0gvas 24om2eyt3up 27ejr1r993g",
    function: "07bzjk0rbh3 0fr3rbvw78f 1c7l840dk42 1orq0xvu3mw 1qb4of4fyo8 26bjab1b0l4",
    "loop bound": "0tzx0jqkrax 1pjho2e3esg",
    operator: "0b4366wvb93 1faanp5y5rl 1g55s8o6rkb 1gb3jqurp36 1qb4of4fyo8 1tmqfvc6yda 27nwd7rroji",
    sign: "1gb3jqurp36 1tmqfvc6yda 2081uiw2g7e 27nwd7rroji 2b084g00ks9",
    swapped: "0i28u70fn7e 1tmc0n2xgbd",
    "wrong name": "06s3t7sel71 0b5fzo4xobo 0pwhawnzkzb 15t4yzeysvb 18lxerk3rca 1ex1n0ygony 2dfb4luw3kb",
  },
  "02.3": {
    branch: "13d2zdm9b8m 1n99aps7n0x 2fuxr4iucdw",
    comparison: "13d2zdm9b8m 1n99aps7n0x 2fuxr4iucdw",
    constant: "0rb6bwjxc51 13d2zdm9b8m 29rye3kvg2z 2bxzrcdg006",
    "dropped statement": "2803owjhl9f",
    "dropped term": "18q72lr3r91 1dyjk4l3hbe 1qkp8454rrg 2f6kxyoc8nu",
    function:
      "01fz4hq4bsg 0q186zo7shy 0st3grjyrps 13d2zdm9b8m 14ed5xu98ua 14zls5387uq 1710n9gxetr 17ydndykbeg 1g5czinkal9 1l14hizmjp5 1lyj1udgy9l 1m0dc67qnzl 1mrcv41l932 1qk96qzf9kx 1srg8c9qlwu 22vgfvp1vzj 279dkz7tizz 2dua08str48 2et7dug6a9s 2gmwb1nopn0",
    "loop bound": "10co6nil09k 18q72lr3r91",
    operator: "0yujwoe7dk4 1l1hldk9vef",
    sign: "0vp6cf6889j 0w3um38kh9i 13d2zdm9b8m 1iz20459myo 1m0dc67qnzl 1sp99f18zx7 1w7nmimhled 2dvgjbdgbjq",
  },
  "02.4": {
    axis: "0mfv5jyc1q6 21nca7etv46",
    comparison: "0wkhf1x3xv0 1b8iixjmqtb",
    constant:
      "00999mr5i3x 07a03ynck2s 097rvf33t44 0j531bg9kov 0wkhf1x3xv0 131su8xhynr 184h8yc62wq 1evaggyuzd6 1m7dstm8uod 1pzpg97iafh 1x6mqzcx6nm 21nca7etv46 21rjp8xnxn6 224fenu6x71 2a01n85ksg8 2axqzgeqc1y",
    "dropped statement": "0wkhf1x3xv0",
    "dropped term":
      "02y44zweifp 06lrwh5hent 0abckdr3kuj 0c4zqdvvo0f 0dscs6y8hed 0fw2d45dp8k 0h44xfsma02 0j1fd6m2wm0 0k4ilq4ng31 0r8sorg35is 19yfi7f3t7e 1ib41ygn8a1 1qqyaudakk9 21nca7etv46 28kr24f9uoc 2akzy43vnx0 2fb3tb2tepo",
    "index ± 1":
      "00999mr5i3x 0jktocoflnr 0l2qymm6b3q 0uc5xp5fv08 0wq3xohjjcf 0xa6uz86oz6 103wwtm7usi 15x0w3xxjdq 1ign9cn7ld8 21nca7etv46 25nrcqg0qfd 2d5azj87ap1",
    "loop bound": "00999mr5i3x 15ckqo206rp 21nca7etv46 21rjp8xnxn6",
    "mean or sum": "0s7sl3x10q9",
    operator: "0eikzd4f8yl 1q61ihqlclg 1t6t1f14grp 2fb3tb2tepo",
    sign: "05rb2v4ohth 0f0q19ju6h1 1x6mqzcx6nm 21nca7etv46 2gf8oqygmje",
    swapped:
      "07a03ynck2s 0tqomgu8i6e 0xa6uz86oz6 128izz59gg1 17p34qxdhpn 184h8yc62wq 1jzl82rkyql 1sz5btvsyye 1w7v4tiza1g 21nca7etv46 24e2nvak8sq 2gnve7vyf57",
    "wrong name":
      "02c5ozrwpm7 04axim95wuc 0nq9kfnagyo 0xa6uz86oz6 12uo1avqvvh 1345obt703x 18t7difu2rh 18vcp38eged 1c6xz4gv6z6 1cwpsbkyz1e 1f4hlambgtc 21nca7etv46 29j5zj8al1u 2b031fangk4 2f7j1njf9xf",
  },
  "02.5": {
    axis: "1sa9h6rfqwa 27leh9qdpmp",
    comparison: "17p1kbxohxm 27leh9qdpmp",
    constant:
      "09sp81j0g33 0fk6c4khxbh 0ru4rpxi7fq 0t7dqj44dcw 104n9yzhr4p 1a9okte1m92 1dhntn4gerg 1lo0xes4e0z 1sa9h6rfqwa 216x63ftpl9 260ftaq7cox 2a0bwqpk444 2bd5k0gdxso 2f00kpfh3od 2g8e16ge9vr",
    "dropped term":
      "01xc36qcuva 06277m7mxv4 06tz71rl5us 09qrpglmk45 0etvivaedc2 0fk6c4khxbh 0lzamjd2iye 0ozbga9qra5 0qekw7g6csh 104n9yzhr4p 1a3nzc5r59u 1a9okte1m92 1ca82i9jk1r 1qmoouu58j2 1sa9h6rfqwa 1ssuktltmm9 1v0wvm19ea9 21iekhby1s6 24q4xtkeepc",
    function: "0m9xb9okloo 16ymyyvjhx8 1r2w1oohyet 1um8l8bxhif 2146qjanji6 2ee4wochdxx",
    "index ± 1": "1sa9h6rfqwa 2a0bwqpk444",
    "loop bound": "0v41zwnc37n 17p1kbxohxm 1sa9h6rfqwa 2a0bwqpk444",
    operator:
      "01izqw5z330 0552gg2ay8v 0nu4o6d1x34 0oxzbrvpzcx 104n9yzhr4p 163yeqgztmj 18e3jbf8fe6 18qd9aue3nu 1fgqf00kf8r 1hl1wnj4zb1 1qfk2dcfwz2 1re9stjgd2v 1s86pxgn0h0 27398kf5dhh 2bmtb6eae8o",
    sign: "09sp81j0g33 1sa9h6rfqwa",
    swapped: "0bl8swd07vx 0qeapz2ju8i 18qd9aue3nu 19bjic5rg4q 1hz5dg4i0zu 1qfk2dcfwz2 1v57vfyguda",
    "wrong name":
      "03m8zvk8zf5 07gd6dw07jd 0h50i30qpfe 0k90zzarze8 0l2jczhta9p 0mnl5kgyrag 0mw0527ryky 11j2avqbg5b 175ajx0uii8 1mr9y4kx0tk 1r6b4fkth5v 1wc2ev6f9sc 1zr61x51b62 21q1qlj4boi 27leh9qdpmp",
  },
};
