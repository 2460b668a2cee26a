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
    "wrong name": "02n238ygl28 02yeeo91btm 10b8r7cp004 1b1eghju106 1okzmrl6s5h 24jao94414o 2afdlf1zfhb",
  },
  "09.2": {
    axis: "0e57t256cec 0hdxw8gdouk 0kmbas1nmle 1cs73klqd18 1jvz3yn5hpf 1tu5vo82l0f 25sylqe3y4o",
    comparison: "1j1ypc08kbw 1qyeggcdomp 1tddj7hvzuo 1v7irtoraiw",
    constant:
      "00hn7y9d9jy 0c7fcm3hebf 0gcy8hb2huu 0l94zdvw4sw 0m9oits21uw 0mwy3k05eyz 0ntss7mwikt 0stllxjc4d7 13jiwat3br9 17c8ankjr3y 19ea2353czo 1j1ypc08kbw 1qyeggcdomp 1tddj7hvzuo 2b6i3n6suvs 2ftmnclsefl",
    "dropped statement": "1v7irtoraiw",
    "dropped term":
      "00mza1esc9z 0237qoa6ibf 03oh3clg70w 06g5pbuyggk 06qer7xnn9h 0bd5t40yb4t 0byyuk9a0ff 0etq4cjmbr7 0fplw46k7l8 0l94zdvw4sw 0m0dlsmb6qk 0n596igmj3p 0s02ye9afm0 0stllxjc4d7 0v8lin8buup 0wqm473uwm9 0wsqo1lfgft 0yzdmq6msvu 12c9wn1zihm 15ksda1745f 17c8ankjr3y 18m1ewvi77b 1c7kctc8cwv 1dejiyknet0 1ff9qrm0o6a 1i6o9g6cru8 1iqrh199dd5 1ks20ckvvcj 1nu5ioxlqpj 1r8l5nsoz6f 1v7irtoraiw 1xlhwflsczk 1xq0bpiqeme 207rb3dtl9s 248m052q8sj 24h2mjs3lus 27khmbufpx7 2b6i3n6suvs 2e5uax4neo9",
    function: "0036wbo3zc4",
    "index ± 1": "0xp6wpizrxf 1lczr2iesxs 1tddj7hvzuo 1x35ngsdass",
    "loop bound":
      "00xabyem4hl 0iq8j75fg3n 0jxsozpsn6m 0nro8x3ubu0 0rx9lp68kh0 0vohx30y15k 0yr2rnphm4g 1ba4zxwyvs0 1jpp8xp0fr6 1krblx8wuo5 1z5wx58wizr 20qdk3uyy2l 2239tt3lox3 22wojn7qfve 24js5ml64l2 2boidrfhkkg",
    "mean or sum": "02d6f0m05va",
    operator:
      "00d30pnanix 024d5uciek6 0adhj1byx30 0bd5t40yb4t 0qskodwd3fo 0sgnn9n3lno 0stllxjc4d7 0tsffwfrfx5 0u89rxg64b5 0v8lin8buup 0zgp95qf1x7 129yhfnw359 17c8ankjr3y 1f9f2wsk2ky 1l2v8f5nqej 1u8z2cgz5k8 1v7irtoraiw 1w6ym2ghoqq 1xz5dltlhdl 24l6ivy0uu9 261djshwqyi 27khmbufpx7",
    sign: "00hn7y9d9jy 0m9oits21uw 0rn05jl50fq 1qnnmbkut4w 1rbn2ffphh6 1rgsojsyh8f 1x8yrv4v6t3",
    swapped: "01701u9zoid 0f7bimw8d02 13jiwat3br9 1ab9yuaq1ty 1v7irtoraiw 2ddv0vs6r56",
    transposed: "0uroeh17hks 2dj1keeoink",
    "wrong name":
      "04x6pi3i8nv 0d1g7usgd22 0dtfu3gmh37 0i2jsoqe9m7 0l94zdvw4sw 0wqm473uwm9 10q4nxv0d7x 17fgvd2sqsr 1a4brpnh394 1dhac6pytw3 1hfhz72df8n 1i3hfd7fsma 1i6o9g6cru8 1nir9lcrhjq 1o2151e2qqf 1tddj7hvzuo 1v7irtoraiw 2165b9x3hbn 26dvm2qpgiw 2b6i3n6suvs 2d6533dcjhi 2f64ehlkk17",
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
    axis: "06q3i47rana 09xsk4j0z5i 0dbqb4spplq 0r2tmi3h70j 0w4wayrqd1n 15pl6hdcza2 1d4fouci09c 250dkoj4cxy 25oj4q15hcg",
    branch: "0jyq36dx6v6 0vtce0g45uq 18wmn0y12ks 1wd81px9sum",
    comparison: "0jyq36dx6v6 0wkr9lecm81 0yuppqxvtp9 1kpbx9lq8fv",
    constant:
      "051n4xkalki 05doa9dc06b 07r6yhmf466 0akynken9i6 0dzbrtp2vi0 0fn5l1qhi3o 0jyq36dx6v6 0mi3d16q7is 0my0ws3ewcd 0vtce0g45uq 0x9exc8mxil 14worca4gg6 1kpbx9lq8fv 1nhhrbbo7tl 1u1y02spe8q 1xn1cw90xxr 26z1n8vhazp 286lr6uf3c1 2ft9bh3h644 2g5oqihzfan",
    "dropped statement": "0jyq36dx6v6",
    "dropped term":
      "02xbsj28pjp 03i85bc9thb 051n4xkalki 05doa9dc06b 09llx0rc3jo 0a9tr4ph4b0 0di8hq7mhdr 0ghk06g8ie2 0hjh2yeaiz0 0jyq36dx6v6 0lgsb8hhufn 0mir2j482iu 0ncd629qj92 0pxeko5em4j 0vh6z3x3n1c 0vtce0g45uq 0wh165j172j 10jjnodhmv6 146qgg026vl 1f4eq6vdggv 1f76ls5rq95 1krkato4tme 1l0rk5anh7a 1mvfb00iswx 1pwori9r23b 1qhyaq4dc08 1s2vs049gpw 1sr5rluje7f 1upm7qdrlib 22c74wrno6f 24aeqevl0xc 25daxqvi7pp 25xbswtyp6m 26gbq21jkd1 2ctw3g8ydut 2e83mzjc6xu",
    "index ± 1": "00vs1keggnw 0uaud6w4tph 1kpbx9lq8fv 1yav7k5fa5w",
    "loop bound":
      "051n4xkalki 05doa9dc06b 0832acgiflc 0dcderkt03v 0fn5l1qhi3o 0luh7i7j3fs 0qqe1m96451 0x9exc8mxil 12tn85pyxjp 1nedpefxo41 1u1y02spe8q 1ufwh2thulo 1ugz7z8giay 20cjp67ccju 21mr58rhj0v 249jfe4d9a7 26z1n8vhazp",
    "mean or sum": "01bvlok19ur 03pl7lgl1yv 07zl04ttnwn 13p4znrl9yj",
    operator:
      "051n4xkalki 05doa9dc06b 0cbooj4v9cg 0d54e9lpa1i 0go2q5dstoo 0jyq36dx6v6 0lmwxw8cxfn 0p15k6t16j3 11tqy6n0d8k 161vo939d06 1aym3f7lln5 1f4eq6vdggv 1p0d9l4vcn9 2b7anhiotfi",
    sign: "0akynken9i6 0dzbrtp2vi0 105seyy5sd7 1gcqlj5pea8 1l9h8aov4vr 1qhyaq4dc08 1qyodnj47ce 1voafpy17ds 1x4nczg651i 25ud9bx5146 27lzcuw0a3v 286lr6uf3c1",
    swapped: "0jyq36dx6v6 1c500gmd5xo 1c5fglz1bcq 21zlisp51h6 2ff1d2a6ued",
    transposed: "0oxxcyxklud 0qrp96yurgr 0yhwqg0l0hn",
    "wrong name":
      "003cdrcfbsa 0a9tr4ph4b0 1193fotd7u4 18prbfd51nj 18x8agv9k5d 1addhv1reca 1go3xax0rni 1noqjvmex6j 24aeqevl0xc",
  },
};
