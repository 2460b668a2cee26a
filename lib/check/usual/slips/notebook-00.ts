import type { Slips } from "./slips";

/** Written by `npm run mutants -- answers 00 --write`. */
export const slips: Slips = {
  "00.1": {
    branch: "0874ebsfxud",
    constant: "0vz3vin1dny 0x55487otsh 1904w5sp8i7 1q8f0258khj",
    "dropped statement": "0874ebsfxud",
    "dropped term": "0874ebsfxud 09e257iwtje 0hrkcz2bn6e",
    "index ± 1": "21sp8208mf1",
    "loop bound": "08j1plw627i 1904w5sp8i7 22zvecgr3l3",
    "mean or sum": "1qukdoekczp",
    operator: "0hrkcz2bn6e 0uo3d38s5ox 140av33jtzj 2byh9510u46",
  },
  "00.2": {
    axis: "1ll9vmqcl0u",
    branch: "1ll9vmqcl0u",
    comparison: "0fixqpcfhrf 1ll9vmqcl0u 1vuj0984dtp",
    constant:
      "0e45uzg7rh4 0fixqpcfhrf 0gkush6qmp2 0octa55vk56 0ueoa3h5c2n 0vhy40d0fn8 171yc3asle2 19ctd4s2iki 1fih9zdp8d8 1ll9vmqcl0u 1m22fyo2szz 1vuj0984dtp 204qjk24kvu 22lirmyri3h 24z1dutf8yg 2c7yn1m80ff 2d3cnv5213r",
    "dropped statement": "0b0v0yfko8n 1ll9vmqcl0u",
    "dropped term":
      "0b0v0yfko8n 0e45uzg7rh4 0fixqpcfhrf 0gvjttzy65c 0rfowpaas74 0s2i6kyn4mr 0zmgconzg6h 14qxytqclkw 1erw53pz495 1ll9vmqcl0u 24z1dutf8yg",
    "index ± 1": "0octa55vk56 0zoe6j112f2 2apxjalo0kw",
    "loop bound": "0fixqpcfhrf 0gkush6qmp2 0octa55vk56 171yc3asle2 1vuj0984dtp 22lirmyri3h 2c7yn1m80ff",
    "mean or sum": "1j2rqdhdxfe 1rhwsd8tcyv",
    operator:
      "09pzjl0dy7o 0d9sb45uwc8 0f5u7n6zp02 0h6v6im6v42 1ll9vmqcl0u 1sfy1n9fixm 21wiqertc3y 24z1dutf8yg 2c5s3yxd35j",
    sign: "0fixqpcfhrf 1fih9zdp8d8 2d3cnv5213r",
    swapped: "0e45uzg7rh4 0octa55vk56 1yo8pgoh1ci 2awtk2wghp6",
    "wrong name": "1gfl0klsis7 1wgjepw1ob8 2b8yh1o6yqg 2ej6igr9z1m",
  },
  "00.3": {
    axis: "01egitca8pd 15bg1fvbkla 1hi10jkszkc 1im9top1nsg 299jma8398k 2bsznukjghb 2fblescs5y6",
    branch:
      "0hznujc5chd 0oikw40uroa 1ba4m40egxy 1s6ed5s5382 1u4qag05zzf 1uh3kob23ba 1znyd0wus6p 24cgof5hsay 28aao5s1114 2ahs8v3iz58",
    comparison:
      "0drx6ws7v8e 0h8xml9rod4 0hznujc5chd 0zfgthfvd6b 15ppmmsi2j8 1ocojzrg0qy 1rs5mrie1b2 1u4qag05zzf 24cgof5hsay 2b2psd4my8r 2dj8tvq5wgc",
    constant:
      "00rn5vz5uux 01egitca8pd 0ghr7z9lvy9 0h6eu1f0vcf 0w379sld877 0xf5qf30lvb 0xynq44l0tb 10uz78rko4c 14decnjurt2 15bg1fvbkla 18a5nq1cumj 1ana93sywi8 1fjmu8q5ek0 1gvd3a1x3py 1h8zwoprzw5 1hi10jkszkc 1hyit5z0n2i 1lhzgwb0mvn 1nalpld0zls 1r64yujfx9p 1yp4qh9pq3h 1zm0c7mr9qb 1znyd0wus6p 25mwo411tum 27hvld7l11r 27uxgvw0pve 299jma8398k 2axvf366ds4 2azu6w56bjh 2c410r1e530 2cif01enofq 2g2fn3gnqhj",
    "dropped statement": "01egitca8pd 0lwcd1rw7qf 15bg1fvbkla 195gvcd4m3k 28aao5s1114",
    "dropped term":
      "00heyoapimo 01egitca8pd 0a3xliqfe63 0bdf6xdwiji 0vz1cix96rd 122u4yapl02 1328nitm4ww 15bg1fvbkla 18mdwf10idv 1g1gx9wtjy9 1h1i3pzag4i 1hi10jkszkc 1mylwks7tfd 1nb9go414cy 1o0ykqlq5b9 1r64yujfx9p 1uh3kob23ba 1xxheyilazq 1zm0c7mr9qb 1znyd0wus6p 28aao5s1114 299jma8398k 2azu6w56bjh 2bsznukjghb 2c410r1e530 2fblescs5y6",
    function: "0n6a130197v 1607x0ur5hm 24cgof5hsay",
    "index ± 1":
      "02q55keqr9b 0e53iauzz78 0o85vatqwz2 1a3sy3cgzwi 1ana93sywi8 1h8zwoprzw5 1hi10jkszkc 1k94gw8y02p 1o4qt23izby 1xxheyilazq 24gbjoftelb 299jma8398k 2c410r1e530",
    "loop bound":
      "00rn5vz5uux 01egitca8pd 021vna2u2r2 02q55keqr9b 0lsk2w7z3a3 15bg1fvbkla 1a3sy3cgzwi 1ana93sywi8 1h8zwoprzw5 1hi10jkszkc 1in5382jc7n 1k94gw8y02p 1lhzgwb0mvn 22s272wb87y 24gbjoftelb 27uxgvw0pve 299jma8398k 2cif01enofq",
    sign: "14decnjurt2 1gvd3a1x3py 1hi10jkszkc 299jma8398k 2bsznukjghb 2fblescs5y6",
    swapped: "0hf8zoy5a3u 0qhdg51bhrh 0w379sld877 1hyit5z0n2i 1xjzbwc190m 2033gq5xrrg",
    "wrong name":
      "00308n7m1uu 0a3xliqfe63 0cam2e216ak 0ia6mckw81n 0jeqyhoy946 0vz1cix96rd 0w379sld877 15bg1fvbkla 15pc0amu46t 19spprx16g0 1cz3zi2vx7b 1dwwgqmbpq2 1hyit5z0n2i 1yafa665vm3 2bsznukjghb 2fblescs5y6",
  },
  "00.4": {
    axis: "0e4n4bd3dta",
    constant:
      "0aiqvqrroce 0be1b8zjz9r 0jll3b51yw0 12wd9g6u1nx 18pgl6zq54x 1q44yo7wf51 1tbcdmszboc 1w11wf4zy62 1x2z4fr8lh5 1y3qs7fvlq8",
    "dropped statement": "0my4iz1mdw8 12mv5v6abyo",
    "dropped term":
      "0h3p7kbr8h1 0vw18u3k4g1 12mv5v6abyo 14z9wvqk3lj 16isugjlm05 180grnzlc3a 1nbr3s3tedf 1q44yo7wf51 1uv6jayr79f 1w11wf4zy62 1y3qs7fvlq8",
    "index ± 1": "0068nvshfjw 073hjg7e2or 0dya1rr2r34 0ebe7rg8a2z 0v7fsvdc5t7 15ozrvbktvt 1fzz0emp4fo 1igxayb3bbw",
    "loop bound": "03w2y4pu3qy 0jll3b51yw0 1h0fj9kkbsg 1x2z4fr8lh5 1yy9h8ed5mw 23m9m9qjawu 2cnyjov8ky8 2f03ouqs9kf",
    "mean or sum": "1kgkcrql7v8",
    operator: "12mv5v6abyo 1bj9vv0xy94 1nbr3s3tedf 1plxz9r78xp 1q44yo7wf51 28bcdblhrhk",
    sign: "0a9agbsrsz9 0of9a89nk5d 18pgl6zq54x 1yfrxqgumsj",
    swapped: "0of9a89nk5d 1ehomhc9wbv 1hs0glr3bbg",
  },
};
