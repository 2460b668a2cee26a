import type { Slips } from "./slips";

/** Written by `npm run mutants -- answers 04 --write`. */
export const slips: Slips = {
  "04.1": {
    axis: "0mnl5kgyrag",
    comparison: "0mnl5kgyrag 1ypet3ejnbp",
    constant: "0pqp38vbev7 1rtz2q0b98t",
    "dropped statement": "0mnl5kgyrag 0nkk3s2p0sb",
    "dropped term": "0iay3mn9blu 0nkk3s2p0sb 14wvcgecd2g 1k1s5clvht3 1wa5ghs9qf2 2et8rf36q4m",
    "index ± 1": "0l8pvdl8h3t 0ofmy6t4ma4 0zjpmkf9pxi 1do5ydrnq39 25rdzwlv49z 2dsw4ukss0b",
    "loop bound": "0ieg5pwe2qb 1ypet3ejnbp",
    operator: "0wcukjst9i4 1ckho56wdbq 1jekyitedt1 1k1s5clvht3 1lns4xwhxlp 1ltk888fhue 1z00mbe4l88",
    sign: "2az7gbikspe",
    swapped: "1wyh8glbrns",
    "wrong name": "0f4o6o8qve5 0mnl5kgyrag 0w6hcf7rbbz 0yhkqvwu8qk 14k8hfpg13c 1n29580jcsy",
  },
  "04.2": {
    constant: "0p7mvppw4ea 12r4jzb0wn7 1nwfhlv5oau 2408ndqh76p",
    "dropped term":
      "0dx0zn3j2lb 0ff18i0f0ko 0iev7lwwy84 0t4agirgq4p 0uz2qozmkw1 0yb6hhtw26m 0ydir9gffbo 10dwtk0yim0 12d01ibrl2e 12r4jzb0wn7 15ub0zcizwp 1heyrx3a01u 1pz3b08bnjf 1vuquq40r83 1x770sotbf8 1xvktgr38ic 1z2wobwwh23 22zqc38x97b 258733fgh8n 2bleephj57s 2cnv0w6sibj 2dmbf71e82c 2f3fh9n073q 2gf6w6td67p",
    operator:
      "00v45ga8kfp 02eblw0kyts 0i5f1zo6272 0qorm03f59s 0t2omwyfwkv 1329vixi5t4 14nti5t197n 255ypwjk7h3 2ar14h1tu04",
    sign: "0fixqpcfhrf 0ifnzk7wept 1ll9vmqcl0u 20v1vm9e31u 23fhpdr6oit 2687digby29",
    swapped: "0p7mvppw4ea 0r41h7dl6qy 0sse5ptp0zv 19my7s5eohn 1du8gurv36h 1oddtlirz3c 1rt0tx29h1n 2687digby29",
    "wrong name":
      "01ke6b7tei5 01utlkrl4bo 0biamrsd2vh 0fixqpcfhrf 149ysg3jxjx 1i3vet3j9rj 1l0loqja7hh 1o1012auutc 1rt98k9iriz 1w1cqbextpp 20mwco8kb29 23fhpdr6oit",
  },
  "04.3": {
    axis: "0q22hhmtr72",
    comparison: "0q22hhmtr72 25ox2qx2jmb",
    constant: "0ms3xizrnrq 0uydtfe5sb9 13h9fdjes3z 1kfll6n8wlz 1lrxvpvj0hk 1o4bncppuhm 29j5fxdtq03",
    "dropped statement": "0fntzpghsrn 177g4nlzxb5 26nc38uin5p",
    "dropped term":
      "05otctglu3v 09wrstdbkfb 0bsukorbrr9 0q22hhmtr72 138177pw5k8 13djzsxzjvc 13h9fdjes3z 13jt9vbklhv 16qm7eaeipd 1dy8qe0gzvw 1e1yhce2x5g 1r42hdzeppw 208x01qi1vf 23csjgtg1do 23on08f1vzg 2b4dpwtb79s 2g6rl3yx66d",
    function: "124x6u1s01h 29t0svyhnid",
    "index ± 1": "0ebnmg5gvk5 0fntzpghsrn 0g3r4m9q16i 0ydhp0wxitp 1y5e9x8zux9",
    "loop bound": "0aks378dlff 1qixxwron88 25ox2qx2jmb 2b0ry7djpsb",
    operator:
      "010ulxr8a2n 02puzjll0nw 07733jws0n9 0b4tskco8py 0ozxhs119yv 0rysecwep14 0shg1o3xua1 0up6b70da3d 10e8avwzucz 1bcept3wb6s 1pxx95pluxs 1qixxwron88 1ttlc1vbu5e 2905hujx21z",
    sign: "0c5o8vphvqb 0fntzpghsrn 0q22hhmtr72 0uydtfe5sb9",
    swapped:
      "00t6rzs6ae6 0fntzpghsrn 0h8xqhr27sm 0krotu046v1 0ugmqcn11lx 0uydtfe5sb9 0y4fgozzs79 13teh3719j2 13zz68r6exx 2abig4n1jnj 2fzg329qb2e",
    "wrong name":
      "0aks378dlff 0bgae6rtbmo 0fntzpghsrn 0u57n19fnul 0yfgcjax9nf 0zma7jcaatn 1e9e4c59o2m 1tfydi0y5zc 2fknuerpa0a",
  },
  "04.4": {
    axis: "1g6tqseamet",
    constant: "0o5l6eo3bem 0q22hhmtr72 22qu8hsmt22 28qjbugc9mt 2e7rzjmh2s6",
    "dropped term": "0o55xx34dbl 0q22hhmtr72 0riz8qbyk7s 138177pw5k8 14drgv5vwif 1g6tqseamet",
    function: "00apl40o6uw 0o55xx34dbl 28etr6c7ze0",
    "index ± 1": "0a94b8ynuu6 0fntzpghsrn",
    "mean or sum": "0g4ud6xkb5i 0zqwgppm9qm 1n6kua75je9 1ykcds19hmb",
    operator: "1ovk2vgaucf 2bgl63qy1e8",
    sign: "0o55xx34dbl",
    swapped: "00apl40o6uw 17nhya9lztn 18s4mgz5ttp",
  },
  "04.5": {
    axis: "1ay1v9v8nvy",
    branch: "0j9i9hcu959 1ogppp3s8el 2agmlkd3p41",
    comparison: "0j9i9hcu959 14llbf5nbrn 1ay1v9v8nvy 1slby3ngca0",
    constant:
      "040h0wasisu 059l29awwc6 06iurk1pfgp 09ea1kxvl5o 123ved6sskb 14llbf5nbrn 16ckymgy5ou 1gpitetukgm 1ogppp3s8el 1slby3ngca0 1xyljf9vwrh 2agmlkd3p41",
    "dropped statement": "1ay1v9v8nvy",
    "dropped term":
      "04enxgir9v1 0aqzxkrmcah 0guvsy0wxcx 0gxjepwtlfe 16sop70yrkp 1ay1v9v8nvy 1dc5v7byo9d 1ixl1d4qo1p 1otpia1uqky 24w9p0ayanc 2bzwpi7scwo",
    "index ± 1": "14llbf5nbrn 1m4b6qukboy",
    "loop bound": "121d0spi62t 14llbf5nbrn 15fllzg8ehy",
    "mean or sum": "0n7e7lhz2ic",
    operator:
      "05fx19zg11o 0q59fmjzg5k 14fwyxs1h2x 1ay1v9v8nvy 1fdhpkku49f 1h5gx9snao7 1i7fudwxtu2 20uoetucxm7 21d4vvpb4tk 28fp2p7xb7q",
    sign: "0wc61y650bk",
    swapped: "069ylily9du",
    "wrong name": "02buyn3xmdp 14llbf5nbrn 1ekv8pzl48y 1s9gnhtreu7 1sgd3zw0qvc 1vmolmbk4se 1xunfdtas3x",
  },
};
