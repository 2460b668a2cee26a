import type { Slips } from "./slips";

/** Written by `npm run mutants -- answers 01 --write`. */
export const slips: Slips = {
  "01.1": {
    branch: "027j6klxlph 0v5cudjh6r2 18j856k0eal",
    comparison: "0amdl8z8gkt 25h8zu8g9eu",
    constant:
      "027j6klxlph 08q7jh6mq6u 0bcuohbk5km 0v5cudjh6r2 1hbl1dt9id7 1wprcy3ospq 1yx7zyq31wv 22s7ui3q50u 2c86ucs79zb",
    "dropped statement": "027j6klxlph",
    "dropped term": "027j6klxlph 1yx7zyq31wv 2c86ucs79zb",
    function: "07cpbi8445e 0cvkupjysu8",
    "loop bound": "13enosnj0la 1cp4btisyvy",
    operator: "1yx7zyq31wv",
    sign: "1hbl1dt9id7",
  },
  "01.2": {
    axis: "1ryyfamcduu",
    comparison: "1cjs4rp0642 1ryyfamcduu",
    constant: "0xe7xcihswz 160m9kmykjv 1cjs4rp0642 1fsqcip5wx2 1u8uoz39wee 2ah9jsxl3ar 2ehcx7tz8xw",
    "dropped statement": "1ryyfamcduu",
    "dropped term": "02sv12axjl1 04pp683wjo5 09aw7i3ouqb 0etxzw9mp6s 13le0m7f7c3 1g8gms926ri 1ryyfamcduu 2ah9jsxl3ar",
    "index ± 1": "1cjs4rp0642",
    "loop bound": "0l4c5e3un4m 1cjs4rp0642",
    "mean or sum": "0lxjozwg6xq 0myddy5ti71 19w76mza2jh",
    operator: "02sv12axjl1 0gkl3h6swoa 0zmffw2moo1 18clkgsxr54 1it3tgl3dcu 1j53fylxuvj 1ryyfamcduu",
    sign: "05usvr7b6md 0dztgqrf5bp 0xe7xcihswz",
    "wrong name":
      "0b3r92nu5df 0eiicwu89q4 0rppfy89ghk 0sd47mlkgdc 145van7632a 1cjs4rp0642 1lpt0y92oh6 1ryyfamcduu 1skon6v0syl 2g5t2ycy7v4",
  },
  "01.3": {
    axis: "0fnonv0y44h",
    branch: "0fb2p1zbu0g 0pn9iaacjd8 24t0c0jvs86",
    comparison: "0fnonv0y44h 0jz5r1madyw 0pn9iaacjd8 1m896o7q37y",
    constant: "0e7hghtrn9u 0pn9iaacjd8 12o5cagi306 1bxgoiu2n3o 24t0c0jvs86 2dfdk3tomip",
    "dropped statement": "0fnonv0y44h",
    "dropped term":
      "0bx6vapbdv1 0febmhrcv3k 0pn9iaacjd8 0t5tyaiekm1 15tvh02quuj 1i95z4aflwh 1i9dsz8t8nf 1k01txrtmmj 1lvsmggiqek 1s7bihuzpfk 1srtnuoknsd 20gbhnproum 2blryjoyk79 2dqsbhfvowe",
    "index ± 1": "08tuws6zgsj 0pn9iaacjd8 29c3toexfgc",
    "loop bound": "0pn9iaacjd8 1bdg1ltq26y 1gc3pmxsuv9 2dfdk3tomip",
    operator:
      "0rucmcic651 0vzqrsppvoo 0yhwurkt2j0 156teu9ftgw 192nju0wpxa 1hv4elcge30 1pq0gsmgrbt 1w5l35le636 1xc22ldps57 2dufs76pvce 2gdbxh2hdyx",
    sign: "0i39j0r2a7k 0kh177yj9zm 0zggbz34eg7 12o5cagi306",
    swapped: "0kfcxhf3bo8 2gkj1c4a3yh",
    "wrong name":
      "0ai37dzl6dg 0fnonv0y44h 0m50cfwsnqu 0merfkfu0jq 0pn9iaacjd8 0xgs8d2mubv 13pzsjg4eo4 155g93mwckw 1hgqpel337l 1m4cpvmipyw",
  },
  "01.4": {
    axis: "011faluygt6 09oah4p4gx6 0q1bl8df509 1jplu8xqw10 1oha8m0f6fs 1qp33jtdwit 1z1b1ksgghk 2d8pwmbr037",
    branch: "00lm81tqs1q 00lti7ehflr 106f3ethp8l",
    comparison: "00lti7ehflr",
    constant: "00lti7ehflr 106f3ethp8l 11mc3gmixe1 1oftc250x8j 1oyb9j9cab6 1s2pp0a46j2 235vncc7nvh 2bahesww7s0",
    "dropped term":
      "00lm81tqs1q 0ltaa1xvr58 0qeiowqmars 0ry2z2nxbps 0x7p2dsusfh 11gyxp1c9ci 14885xej8iq 19sc0ek66cp 1cjs4rp0642 1fieo430wgf 1qp33jtdwit 2bahesww7s0 2ezm70ejslp 2g3loy88ms2",
    function: "00lti7ehflr 05bqh7cq4m5 0t0ho68qh02 1mx2ldjxplp 1obq42sekdd 1udtog5tipe",
    "index ± 1": "094djcct7z5 1cjs4rp0642 1zix8k58y49",
    "mean or sum": "0man6n8fwxt 19n5chotysi 1lcn3bxrcll 1szdppe0mt5 1whffmuehq2",
    operator: "0og71h88h4h 179mxt6l0b8 1gae0pen7dz 1o1wc0s35ja 27ysst44zwi",
    sign: "00lm81tqs1q 0sdjuajihhn",
    swapped: "179mxt6l0b8 1ebjppm2w8d 235vncc7nvh",
    "wrong name": "106f3ethp8l 1cjs4rp0642 23c1x436fe9 2d2hx1wyjtx 2f7znv7x2kb",
  },
  "01.5": {
    axis: "13jajdnb3k1 1ob5rnsvgyf",
    branch: "0ysomixq2pk 1cgzv9r2qb0 1zi9epzxzkf 2bzmshxlpiq",
    comparison: "0ysomixq2pk 1cgzv9r2qb0 1zi9epzxzkf 2b4wwrl08mt 2bzmshxlpiq",
    constant:
      "00tqwst88x0 0i44gavss4m 0v6wzm6g0zq 0zoa069slsh 12jdp8kbh4s 14miuzimvxe 1b9sg41ffry 1d7m39xz8t1 1eskmcnu37z 1mv556sti8f 1wdwkeq3dsy 22kgsdiumqb 25qc0fhhlda 28omtitzmp6 2b4wwrl08mt 2bzmshxlpiq",
    "dropped statement": "1u48nq1xzxh 2bzmshxlpiq",
    "dropped term": "02brn5mjqrw 0d5ym95ieyb 18asmvqpx3x 1eskmcnu37z 1qffuqp1vsa 1u48nq1xzxh 2bzmshxlpiq",
    "index ± 1": "120zdv9nc3v 1xbhv0z0m1k",
    "loop bound": "09gctq59dgf 1b9sg41ffry 2b4wwrl08mt 2bzmshxlpiq",
    operator: "1u48nq1xzxh 2bzmshxlpiq",
    sign: "2bzmshxlpiq 2gf2ecnx7xn",
    swapped: "14gp2666cty 271rxhvn8z5",
    "wrong name": "0hx28lhxv8g",
  },
  "01.6": {
    constant: "0rcyv6hrmao 0tr1a5ou5xx 1uwtm7fafr9 1uzxopv7b8w 2epsh49eg0t",
    sign: "0rcyv6hrmao 0tr1a5ou5xx",
    swapped: "0989d1p8fmo 0gi5vmwm31x 1uzxopv7b8w",
  },
};
