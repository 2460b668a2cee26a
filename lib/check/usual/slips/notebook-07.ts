import type { Slips } from "./slips";

/** Written by `npm run mutants -- answers 07 --write`. */
export const slips: Slips = {
  "07.1": {
    constant:
      "075trj8m5ho 0moeoviw63p 0t1kgbb1ygu 0vjjmxgt0bk 17b8999b05x 19iyd3kuraz 1brjsy3cwbg 1c08hgdh5r4 27maashndnj",
    "dropped statement": "1cyeow977wy",
    "dropped term":
      "02k4nc97n4w 08m92aiowaa 0b6n6ewmhqi 0bshysr67ve 0f27jzwvdo5 0moeoviw63p 0prm8e6btfz 0pudg5y4px5 0tl7fok49ow 0vjjmxgt0bk 0wpxlmyt7z6 1qfz8jtqa7t 1xn30cgmvvf 24qqteskusp 27maashndnj 28flh8w65lf 2ehwpb1jmfk",
    function: "0zsd5fxalmu 1tuigfz51sa 2ggy87tekaj",
    "loop bound": "13m7pebgty0 1lx5uxtjui3",
    operator:
      "09r8uh240fg 0b9b1pfz0wh 0g1cpobpn6x 0gint48wvve 0h12vbzghm8 0h8ug3j8enw 0j7g33o7n3p 0tf39ucxhrb 15vw0tr4jis 1870uohf1r3 1968c2gi0xr 1ah0yhlqydb 1brqr9l2n6k 1c08hgdh5r4 1qw7rz8z2uz 1ulh6v5gmtn 1vtkb58vost 1xafq8o7bb0 1zplvjke2rg 26yqj3c3v3i 27maashndnj 2cx2l63idtj",
    sign: "0t1kgbb1ygu 1x3ys3fk5g6",
    swapped: "2c4rgx9y4wo",
    "wrong name": "06upkastpf7 0bogkdu2iu5 0lk52rph4wq 1k75hk2t1l7 213w1wk4uwy",
  },
  "07.2": {
    constant: "0441xdpyklj 0t2bz9qxr8a",
    "dropped term": "0qzeyq1yld2 0uhm0w4185t 0y7p7xlupvz 16enjtydfxr 1n938nyeaks 206aafh8shz",
    function: "02ucc8hpxhm 0bx99r1yucg 0syfc153jbi",
    operator: "0vjz4viplus 1mjanodc66u",
    sign: "2f0gf49ayqs",
    swapped: "25dtk4epg8r",
    "wrong name": "16fznitqcsr",
  },
  "07.3": {
    axis: "1rmtq9bmp8y",
    branch: "0bi6u1wkven 10c0ux7qrx0 1rmtq9bmp8y",
    comparison: "0zyqht4uin9 1rmtq9bmp8y 1u3btgt05fh 227gjolxgi6",
    constant:
      "0bi6u1wkven 0o9fr41er36 0p23j09q625 0qvdctlfigi 19aysdld04t 1fhohsyaqfl 1rmtq9bmp8y 1scpudp4mrz 1vz2kxujc1s 1zk2mxz761g 2d9q10931zk",
    "dropped statement": "1rmtq9bmp8y",
    "dropped term":
      "0ah0kqdfv48 0bi6u1wkven 0e4esbwwl8c 0lq0mm5frid 0xbb014z3oj 1jov1d5j9u0 1kr64x52fgd 23asll3fp9f 2cbnti92q6o",
    "index ± 1": "08w2z5aydlo 0krxspxdi58 0od11qo7ehs 0yu0wmd7ppa 122g3ez3s2u 186tyeydptq 1dixvz5wsak 1xqc6msa5n5",
    "loop bound": "07ov9dx70j4 0zyqht4uin9",
    operator: "07vpms5n0n4 0ci0lx6013k 0e4esbwwl8c 1v8duydourn",
    sign: "25rvnadar84",
    swapped: "0e4esbwwl8c 14rvj3qkoaj 1scpudp4mrz 1wfwgdgwghc",
    "wrong name": "06lz3ybjbtm 0bi6u1wkven 0kyt8o3o4z8 0squs0vw3o2 1rmtq9bmp8y 225npqqbz9u",
  },
  "07.4": {
    axis: "1sv4n0zr1sb",
    constant: "0iai7g9c3b3 0zz69ubgc3v 1bysl9yve9m 1u1zbtafxi4",
    "dropped term":
      "039ij77jsw0 0d13b4sw3ks 0i4hnurr9vl 0i6xk7mfzbf 0qxv2gtzxi3 12waw6bizhx 1433jssmwp6 1499j21iz6t 16qc70ua2ic 174vwp01rz4 1cp3exe2pq6 1jwxm39rr5y 1lf86psip16 1tfcoxqe4up 20710xamphd 22kymliabo4 249n9t7dteg 263w7f5a2pt",
    "index ± 1": "139pvnwgpr9 1d1rfsl9299 1sv4n0zr1sb",
    "loop bound": "0vmvwbyy5d4 1d2lq67diuy 1l7wni0udc4 1yxuehah8yr",
    "mean or sum": "0wp58pr6qq4 14uy0ny27o3",
    operator:
      "039ij77jsw0 07k21zfk4ow 086avoja32q 0i4hnurr9vl 0xssjthi53z 13b8z8st5m3 1of0jozj7uy 1pe1bqzmbou 23i8r5rnuor 249n9t7dteg 250ti67qbj9",
    sign: "0fl14qxz4nk 0hucvr9ti8t",
    swapped: "07k21zfk4ow 0il12669lke 173bgchxpi9 1u7hraah27f 2gjm3zq7g8l",
    "wrong name": "007kodlg7zv 0jku4hq1gvg 0mqju95n2h3 1499j21iz6t 184cni9bwf3 1c7ewq8q9h2 1sv4n0zr1sb 249n9t7dteg",
  },
};
