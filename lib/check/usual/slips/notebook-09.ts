import type { Slips } from "./slips";

/** Written by `npm run mutants -- answers 09 --write`. */
export const slips: Slips = {
  "09.1": {
    constant:
      "0nyum13dc0x 0zrhnkuethp 15ma0gvhjgp 17t3jk09pap 1gyskp2rbbr 1jelo9miwq3 1u5o8neg892 2523l5onbn7 25bkldk0e2f 2d7nasrsial 2dwmi7eesyx",
    "dropped term":
      "05skx0eoi2l 0e2hjdcu37r 0ichfk5g0bi 0izlczoise0 0tv9oecto94 0ubxmwus39s 120ouf5a4zi 15ma0gvhjgp 17t3jk09pap 19qx2wxykw5 1kvmh14six3 1nok3deirhd 1sb58p3ohfb 1u5o8neg892 246hf1f4h11 25p5l6urcu0 2d7nasrsial",
    function: "0s001vnyns1 0y24fxfu4r6 12sfj7p1oww 19qx2wxykw5 2dpbr2hss5k",
    operator:
      "00ptlhd2mr5 0c1158053ts 0d0wv8o8b97 0h02ju32fbo 11fbuqam9ce 15ma0gvhjgp 1j1eehkrios 1nyp7px6alt 1qj1bw6xatq 2bs5ceb5n44 2d7nasrsial",
    sign: "07lawsvq86k 0nyum13dc0x 0zrhnkuethp 1gn8c6hbmrg 1jelo9miwq3 2dwmi7eesyx",
    swapped: "0591biouvbg 0sb21fa6ds1 0ulk7hlf3fb 1mofee4cqnb 2f7o2wuk9sk",
  },
  "09.2": {
    axis: "01w77cqu75b 0hxmasdstqy 0y4iabb0mjq 1ea0rv1rbjb 1fgvwfn2ipk 253zvulw2u6",
    comparison: "08egti3prie 1ccle0sfpht",
    constant: "06spm97x0ol 08egti3prie 0bfrn8cwv2r 11dgvvftl51 1a13urgdvoy 1ccle0sfpht 20rlrii4yg3 27e3g2osb6y",
    "dropped statement": "1q3my9k8y60",
    "dropped term":
      "02omutqcbrf 050n5mqsiap 06d8hc768xa 076hqxqw2y9 084usageb0d 09ra11bluw9 0d9afhje5fc 0fnrhexs0sg 0mvs046x23e 0px3yqmectx 0qgzlqq2pdf 0r0p8ejd9jp 0x2iekayfr6 0zvg90026o6 168o8i48v0b 16mcom5hsog 1a13urgdvoy 1gyx8vp1vpl 1ide4kjck83 1jlanp1877i 1kk0ra4jmfb 1mfrjzgrzz6 1nq84vwr9vh 1q3my9k8y60 1ro3oh51bok 1yap20rw6dx 21ctyiu2sxa 25wpsxw33pa 27e3g2osb6y 29mm8bs425b 2abs75exwo1 2cjhpvhwot3 2dnml0utua2",
    "index ± 1": "0fijhifseht 0y1tanognar 1pqxq6aavvs 2fub04z7qvx",
    "loop bound":
      "06e58suvlag 0gxb4dh25lu 0o95zidlmnt 0r52egful9z 0uyitop37ks 0vwernhira8 0yc74stprql 105bif1tivr 14j0q3wryzg 15e2lj8bps3 1ozpac7gm26 1ts8dgr70mt 240xhg56vee 27464rtkfzr 2bfl3k6rda0",
    "mean or sum": "0i3xnrs7cr0",
    operator:
      "012yqolvs4d 01moi8gtypz 041oorx58ko 09q2xkgl85w 09ra11bluw9 0c0vqll0e4l 0drlmwf06vq 0kce6kbhhre 0pwhq0m6pvf 0px3yqmectx 0sumoq69uki 11vbr4nfexb 168o8i48v0b 1bw132815x9 1g949td9eq4 1kf3yi7kuqd 1q3my9k8y60 1qdf44y1rk5 258596ccwtl",
    sign: "0xbu9djhnyk 1h5jc1t2zfe 26jdgvnkzab 2e4y3e2j98v",
    swapped: "06spm97x0ol 177ka4x7gu8 1q3my9k8y60 25bs7jubf98 272df6tkeyo",
    transposed: "2bkjuskgapb",
    "wrong name":
      "0aqe16amqnr 0fijhifseht 0fnrhexs0sg 0nm0a79ybwn 0pcpg1g4wkk 0u45u6iapos 147oxtx7lxa 1559ag9czhs 16mcom5hsog 1a13urgdvoy 1hap665p3ml 1p1orjrzq1n 1puddq5jgya 1q3my9k8y60 1v6h51lxyx6 203k72k3j70 2103yhlyyk0 25fvieingz5 27e3g2osb6y 27pfjemi225",
  },
  "09.3": {
    constant:
      "04v4hbrbytu 0a6stc2vjv6 0e7gmqjmyde 0g2ag69hzks 0gls4w3986n 0iy87d5j9ew 0t36hngnm6x 0xcis47mc7i 18a7c1qv5k3 1cg67silzdf 1f1o4z466bt 1n03hm9usid 1o419hsn82y 1r0o72bcn7x 1zn9dotpf6d 203fcjmcc3b 2dzecorpxb0",
    "dropped statement": "0gls4w3986n 1r0o72bcn7x",
    "dropped term":
      "04v4hbrbytu 0a6stc2vjv6 0gls4w3986n 0lyp98z8r1x 0t36hngnm6x 0yd1f35az7k 0ypul5noiaq 186razj04mq 1cz13nkqfya 1ov1s2bfxiw 1r0o72bcn7x 23z34wa7gwo 2fbx3ifakzx 2g46psf98tw",
    "loop bound": "0vqqknk5bpd 1iocift6xpb 2dzecorpxb0",
    "mean or sum": "1uvwti3phqp 298es9obd8h",
    operator:
      "08nre3n2nkg 08vqs8mcztz 0a6stc2vjv6 0b07cxuj22n 0ni75mp52xo 1jwftvu2sz9 1r0o72bcn7x 1re8hmb2dzg 1tsyxvwfvlt 1ywwqoem8g3",
    sign: "0e7gmqjmyde 0g2ag69hzks 1cg67silzdf 203fcjmcc3b 27x5uaox91p",
    swapped: "0e7gmqjmyde 0gls4w3986n 0tjub5sqj0r 0zb3xp00g2b",
  },
  "09.4": {
    axis: "00dvgplgua8 063k2zl0r06 0sf13ru0z56 17izxpsz0sg 1j07zr7rwc3 22o8pv9go8t 24oh31sclkw 27xgst306sj",
    branch: "04kk2k96cl0 0ydzeibpata 11fograas9e 1ifm4kutipm",
    comparison: "0nhoabhmt9t 1nht23m8i0l",
    constant:
      "076bmp2jznx 0amlf6o7qz6 0dnzkaamtuj 0kcr28s2mzo 0qtqlnzcv38 0y4lz6ilo3u 10j03oz581i 11fograas9e 1dt29jwfohu 1ifm4kutipm 1kwhw5o5bbn 1sgc5owvsyb 1vvt2d7hbsv 1wnfuzswbp5 1xoe57z73z0 1y236a0btjb 233s7k2iia6",
    "dropped statement": "1ifm4kutipm",
    "dropped term":
      "01w83o05ulw 05qjc9cq750 07z43rgdylr 08fmo5zbpwv 09uxqe0j3g8 0c3z3a2nc2m 0coa4hxrnvf 0qtiah8jomw 0u7znjghtzo 0y4lz6ilo3u 0zlof9eck74 11fograas9e 127tm5fynr9 14j4ugyrmmo 16ukqxgng2k 19b1diylae3 1durv9oooke 1f98vf8l3x2 1hdr89pljde 1hryqt5tnj9 1ifm4kutipm 1kbgfalbetk 1nfkdp0i9kh 1ny665g7ywt 1o82a3nrbrp 1qrky1hh20i 1rljb61fjko 1sgc5owvsyb 1tinaxj7v6z 20344ing9h3 222vokn7um4 237gdqxb6dq 282wlws2x1t 2dvc51xp2i6 2etcvy5lpmb 2g13sfjgck0",
    "index ± 1": "0a0qdbyg7y9 0dvnoob52na 2dux112y455 2f0ugujipw9",
    "loop bound":
      "0dnzkaamtuj 0ffetlgijk3 0kcr28s2mzo 0w5pfaa9b5c 0y4lz6ilo3u 0zuu31y0i2p 10j03oz581i 16fqk60ssr6 1sgc5owvsyb 1y236a0btjb 22mb6dqpxjz 259nhfp512t 25h3eo337qj 267rgq4ujad 2b6xhm10826 2gi0uyfoloy",
    "mean or sum": "0a9i6wtd0ub 0pcd50p1t8r 0ves2twngj3 28ck3puedhn",
    operator:
      "05wte38vzeg 0ob7ml2zovu 0t8g3r9p05z 0u1m0t0yc98 0y4lz6ilo3u 0zlof9eck74 17hyw2xs8q5 19jaf2se5ff 1akk9651uyh 1b4zqvtxyti 1ifm4kutipm 1m49do6l4qd 1sgc5owvsyb 2gb0fzb7t0s",
    sign: "0amlf6o7qz6 0cl356ed606 0h8ftc22hnj 0qtqlnzcv38 0ylolgqebd0 1e47dnp7mge 1lw24dvqbfs 1mi3uosrll7 1wk1jv79ugo 2304cj2wz86 233s7k2iia6 2g13sfjgck0",
    swapped: "0zxqnql4sjh 12aodt0hjes 1ifm4kutipm 282uhqjf4si 29h6vrhon2y",
    transposed: "1yt7mnl8t54 2azc1x9n2uw",
    "wrong name": "07he6g39egk 09uxqe0j3g8 0bcxbvzx8ux 0zhbtifvx6k 16ukqxgng2k 1l3rw8xqva1 20qb4br7gfo 28okhjtypap",
  },
};
