import type { Slips } from "./slips";

/** Written by `npm run mutants -- answers 03 --write`. */
export const slips: Slips = {
  "03.1": {
    axis: "1afwxi43xsy 1t2ouijj7ci",
    branch: "1t2ouijj7ci",
    comparison: "1afwxi43xsy 1t2ouijj7ci",
    constant: "021kv1ba205 0ddatnma853 0exczm63gf5 0ytew7cy642 1t2ouijj7ci 1udvesvwp8b 2fayzcom9qq",
    "dropped statement": "1afwxi43xsy 1t2ouijj7ci 22hldiynd40 2glf1alz4yy",
    "dropped term":
      "07k704tgpyf 09lp0mi8w54 0burau5dzk2 0cd0kk957ts 0hr044qund9 0mupl56uy9x 0u3bj8p7acj 0v2jv7nf5tf 13yc1axty0y 15zxpttda78 161f2f1wg4g 17p5awr3hr8 1afwxi43xsy 1j2dowvdh22 1t2ouijj7ci 25pzfg1kt2f 25rmkn684qm 2b3q3s81rsq 2by7eh7580p 2c72pk6v4ol 2et2ubmy7kn",
    function:
      "08eh7engqda 08jlrn6wfwm 0geasbio9pe 0k1gol8h99q 0o7w3lup96q 0s8h9nz10h9 0ux1s117msr 0xsqjo0cigj 0ym0a3ki54i 0z1a4x9x06p 10cffw3o31n 10i018iokzf 1jffeni3i5u 1jzfsfla47g 1r2yzf1ddq2 1svohmgn4kp 1ug6nrqzxma 28f5869kkmk 29mtq2waw57",
    "index ± 1": "1t2ouijj7ci 1w0kcf2fmy2",
    "loop bound": "0elbd5yu757 0yeeyhra2f9 18d3pxhi12y 1t2ouijj7ci 1w0kcf2fmy2 29s58ep47n9",
    "mean or sum": "0fx0c2r6pdd 0q9u2uv20po 1gliewlpw2c 1isx1ue8pjy 1ivgx4o4xr1",
    operator: "0y2z8h3b9yg 15zxpttda78 17sr5nexdqa 24cuwakutpl 25pzfg1kt2f",
    sign: "0ddatnma853 0gnuqw5mcje 0st0i7mwo9x 0xx1ojtlxt8 17sr5nexdqa 1h5ewip9tmc 1jedl41gtvl 1t2ouijj7ci 1w1a0vczorb 246uu7g85bm 25pzfg1kt2f 27p9bjzkk0n",
    swapped: "0xx1ojtlxt8 1h5ewip9tmc 1t2ouijj7ci 246uu7g85bm 25pzfg1kt2f",
  },
  "03.2": {
    axis: "11ywa6nwv7n 1aas4rcs0hu 1pwrdj1wrq7",
    constant: "0n5mhx5ca1t 29s72lgriaw",
    "dropped statement": "04mr9dljckh",
    "dropped term":
      "02xn82a8r29 0c5bljn5a4g 0flzedjho7v 0njvvtqeam9 0udcgr3kow7 15hxglwaztb 1aas4rcs0hu 1f0uhpk3wob 1pwrdj1wrq7 1ry9k2ig9id 1tl9lu5n4ly 26u2ahpg1z3 2at4nryoae9",
    function:
      "0at256vrvm3 0e0fovqjwol 0kpprweufjh 15pib34fkda 1c6azr9zb1g 1clbxidoprj 1x7r32fnvb0 20kquv4ygu2 22ep983so33 2bf7vj3p387",
    "index ± 1": "0cd0531aubi 1j40sgm63hj",
    "loop bound": "165x49wnfav 1r5atjam9nk",
    "mean or sum": "0828qmhsycz 0kg5nboltna 26592i4hlox",
    operator: "05d9zbpqdqs 1dadto6996e 1yx0p7yv1vr",
    sign: "0r5x8yuderd 1el79p9igf0 1hbrukj44xv 1o29rgio6zy 1qh3ywrvvoo 1rbnptlj3xu 1w428n65t61",
    swapped: "0c5rmg20ldc 0pvw59gzzwz 1o29rgio6zy",
    "wrong name": "1hbrukj44xv",
  },
  "03.3": {
    axis: "0u4q3067gpe",
    branch: "0m6xb6fyj8i",
    comparison: "013wt8ymwiq 0m6xb6fyj8i 0u4q3067gpe 2d25thmyb2r",
    constant:
      "013wt8ymwiq 068e68edepd 0atq2rum9fo 0jnq67249j7 0k9yxz4p2k9 0ni120pnqpu 0prd5erck2v 11kwjccfu7q 13s4hg1guc7 1tl6w667rwx 1ydrgmf5pk5 28i00zuzf6r 2duwyrtn5jv",
    "dropped statement": "0u4q3067gpe",
    "dropped term":
      "068e68edepd 081bxb0me4x 089kzria04j 0ehr9xn7bgg 0gt2vs2n7si 0k9yxz4p2k9 0m6xb6fyj8i 0tain0d97h6 0u3ao5zx3mu 0u4q3067gpe 1jr4k5ydm7e 1pzhrwr6xiy 1vvxtpxg3az 2duwyrtn5jv 2e6yzfs5afa",
    function: "19869mdw5re 2d25thmyb2r",
    "index ± 1": "10m668m4l2i 19earntjdun 1iavixsqolh 1talrohoffh 1zxekrn1unv 22n4pvc2zcl 29yacxnkt3m 2g3aefw5zsn",
    "loop bound": "013wt8ymwiq 1e9bv6wf3s9 29xfazv0erz 2fun0f96o35",
    "mean or sum": "0sy9vtl7jji",
    operator: "068e68edepd 0k9yxz4p2k9 0u4q3067gpe 1cfgtb1j1ag",
    sign: "05mnhoh9u22 0m73v5sw0cv 13s4hg1guc7 1tl6w667rwx 1w6dgdqxoj1 1ydrgmf5pk5",
    swapped: "05mnhoh9u22 17zgfve0c7o",
    "wrong name": "013wt8ymwiq 0u4q3067gpe 2duwyrtn5jv",
  },
  "03.4": {
    branch: "08wchc37pew",
    comparison: "08wchc37pew 0cj72rwvpw2 1jrdlyy3qz3",
    constant:
      "00qhgg17z2j 0cbudnwm2rm 0liyxuo8pza 0shuh4mcfko 14o2f8rjtdq 18vmmvkhiz5 1gtp1cyk4bd 1jrdlyy3qz3 1o3l24juqul 1pqskor3duy 25s1wh3fedp 2a2h5w5g7ye 2ajjtbl01fk",
    "dropped statement": "14o2f8rjtdq 1i3z943jb72",
    "dropped term": "00qhgg17z2j 07iz63jrfum 08wchc37pew 0x5ww7bvvek 14o2f8rjtdq",
    function: "02wl4diy7nh 14o2f8rjtdq 185z6vag6qj 1i3z943jb72 1jnbdjuh2dh 1maobupvdbc 1pqskor3duy 2a2h5w5g7ye",
    operator: "07iz63jrfum 08wchc37pew 0x5ww7bvvek 14o2f8rjtdq",
    sign: "0x5ww7bvvek 14o2f8rjtdq 1pek6ok1rqw 1pqskor3duy 25s1wh3fedp",
    swapped: "0x5ww7bvvek 1pek6ok1rqw 2dwlebplv4w",
  },
  "03.5": {
    axis: "079kzthf1rn 08uw16eqx7p 0euauzj38ri 0kpunxve3eq 1mqxa0wwv3k 1q93gu6z9g9",
    branch: "0eenzw4l0ia 0hr6fne3aws 0mmjuhy0j38 286e8bfaouj",
    comparison: "0eenzw4l0ia 0kpunxve3eq 0mmjuhy0j38 22tgtbz274u 24v1qvoifg3 2bmc2sq0t1u",
    constant:
      "0gw6hrcge7t 0hr6fne3aws 0x4rlcbuuce 14cz39vl45e 17bl93nlnr2 17mrmzs7d0q 1yhlsf7mzcz 233ht0i6bwv 26iisacdfil 286e8bfaouj",
    "dropped statement": "0eenzw4l0ia 0hr6fne3aws 0kpunxve3eq 2bmc2sq0t1u",
    "dropped term":
      "00a34ewivel 042bun5ms0y 08j80o48pwx 0b277clu2o9 0euauzj38ri 0fxznnsfdgx 0hr6fne3aws 0kpunxve3eq 0mdnhhwnzsn 0qbp525j3yw 0tqhuiq5us5 0wbl38wapsd 0z7swz67c5o 10rdbubpfp8 15svdc7nhcv 19m6ml9v7q4 1cgd39jzy4t 1ch2olcha8c 1kv0qi168py 1l46bepij1m 1nlu8530hpq 1yhlsf7mzcz 1ykqiewetys 21t25sx4kah 220olkdars9 238lxncp1d3 2bu28rlt4ea 2c4gjzueivf 2d59tw24bfg",
    function: "0rz19uddqy8 0x264jk5shp 1kqrh6kqyap 20lo90wi2dt 2ahrvwirph8 2d4zlkxghbk",
    "index ± 1":
      "01ov12jhkfn 0b5styx26pj 0bc2t9uttp0 0gv7au7swlb 0rcw3kij2up 0uhqnfoaxnt 15jyiz5ecoo 18qyybhahqr 1npt8yflxbo 1z2mbkkv01k 23k0idev0g0 295hey0sss2 2d61rg24hr5",
    "loop bound":
      "0b5styx26pj 0eenzw4l0ia 0n80nzxa8ra 0nk1le3swh4 1cwpzvdcmud 1i3jqzbmyzj 1q39itnywqu 1x3mn7lpfje 2640dahrdw7",
    "mean or sum": "0dy4qa73edf 0kh9xa2j92h 28arfkw6qdw",
    operator:
      "06q6xetx0yw 07x4xxray9m 08wihztrko8 0tp0lleorjx 1497g5pqq1b 18uhl8t2tjo 1j2c051e1b1 1uylq7ixr4s 1wtse8gkzxe 1ymm9qwa0vy 22imi2k96yw",
    sign: "0dwi37oheuk 0fr5mjs2tqr 0yt0o2g384i 1tg30bn4c3h 1yhlsf7mzcz 233ht0i6bwv 297a157kiph",
    swapped:
      "0ekzfg4o5ex 0i2ddvnhn2r 0qsjncdixwb 1b1zun063br 1rz4us8ipza 1uylq7ixr4s 1wmtjnaoptc 1xxxkn6z7k5 1yhlsf7mzcz 297a157kiph",
    "wrong name": "0hr6fne3aws 1aisjamljod",
  },
};
