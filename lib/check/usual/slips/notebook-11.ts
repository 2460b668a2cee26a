import type { Slips } from "./slips";

/** Written by `npm run mutants -- answers 11 --write`. */
export const slips: Slips = {
  "11.1": {
    axis: "1pw98awc745 1rwd6a1xapw",
    branch: "00md5wxbqsh 0vlclyetuv1 11z92m8rewv 1k2g3gb27bh 2bvj7t8cdkf",
    comparison: "00md5wxbqsh 11z92m8rewv 1k2g3gb27bh",
    constant: "0dg0ond6d7f 0vlclyetuv1 11z92m8rewv 14gkj3h8eb1 15g23gqax6j 1pmkqgrr80a 1v8sq37ohou 29zvog8p3na",
    "dropped statement": "00md5wxbqsh 0vlclyetuv1 1gvfii0g6sv 29rvfx5bt6d",
    "dropped term":
      "00md5wxbqsh 0vlclyetuv1 0wnququogar 1bp95ree3ap 1f13mpd8xcg 1qjve2elmi7 1qkzurig6e8 1rwd6a1xapw 1u7ik09r4hj 27r0hwuhpsj 29rvfx5bt6d 2an953ndgjn",
    "index ± 1":
      "03iycnnkeli 0dm4bbzs8qx 0e5eonp7fva 0f1z5odgykt 0kuoco2gk90 101ddubel9r 124fi7cts19 1bfx36tg4z6 1dmg0siqceg 2baviqswbzi",
    "loop bound": "0dg0ond6d7f 0hedw6otnam 0o3s22gxjd1 0ph53o57m2k 15g23gqax6j 1db9tytkgrw 1hcmx4u26im 2f3hmc7szem",
    "mean or sum": "2ffmztn3w1n",
    operator: "0s1jytiv9mc 0xx3zticryr 14luvga749d 1h57st7uk7f 1qjve2elmi7 29rvfx5bt6d",
    sign: "08dn0edceqi 1ujrrb8a7vw 21a08ccz7oh",
    swapped: "060wviaivn8 21a08ccz7oh",
    transposed: "15t8j0pcrbt 1ka7gk078af 1lnaof3t0ju",
    "wrong name":
      "00md5wxbqsh 02bjnwteinf 0c0zyv7x1w8 0dtkvrctngx 0vlclyetuv1 1dkfsdzuoeh 1nyan0rthsv 23jxwqmt6cc 2an953ndgjn 2as8bzey6t4",
  },
  "11.2": {
    axis: "000rrq5fepp 2ezis1tuxgr",
    branch: "0dumvunr160 156knpyqj4u 1axxb6fmw5e 1lp5pxk4hvd",
    comparison: "0dumvunr160 1lp5pxk4hvd",
    constant:
      "027j6klxlph 03giri4m1pj 06bsfbrghrb 06riziirf6y 0bxoqws1pet 0qpkycxtjuw 0regiksy1k6 0tpv2ctc5zv 0veqzzy5qsi 0vgrgzcqaiy 10jm0t8q9xw 1361d4exlv4 14gzxjshpmj 156knpyqj4u 1axxb6fmw5e 1dvsp1ymbtt 1lp5pxk4hvd 1pr27h1wek5 1qbpc6q0kdo 1rr8b7qiqdl 1vmqflopzhq 20b072dyzj8 214gr7l02um 27erq5xo3kg",
    "dropped statement": "1axxb6fmw5e",
    "dropped term":
      "02hvwqmynvy 06riziirf6y 089gibwzs6k 0b6eyt55f3u 0bimarmqdm1 0dgsb9o5ail 0q0nxhzgay3 0qpkycxtjuw 0ri630dw638 0veqzzy5qsi 0yc92dhzcfh 14gzxjshpmj 1axxb6fmw5e 1rr8b7qiqdl 22erdn6nhfe 2519oo9mc2p 27ca7jt6zu8 284a25o68vk 2esnjcfxhls 2falgp0cpg3",
    function:
      "0e7ri9j5zrq 0g4umpyqtu5 0n8zaehkxpl 0nm1y5gvu2l 0veqzzy5qsi 10p8752y46a 1kaskr2go7y 1locdmm1lqs 1nnegjqd031 1rgtmkpae28 1tagluebkz5 242z8qr8st8",
    "loop bound": "01y0rcnflfb 1het4msrn7x 26owxdiq2q4 2bqgzwre81x",
    "mean or sum": "1locdmm1lqs",
    operator:
      "027j6klxlph 0g4umpyqtu5 0mbw5sppgpw 0qpkycxtjuw 10jm0t8q9xw 14b3f68y03u 1apbhwjv5q9 1axxb6fmw5e 1mbj40286sg 295c4i0z1yb 2duazltty6j 2falgp0cpg3",
    sign: "000rrq5fepp 06bsfbrghrb 1vmqflopzhq",
    swapped: "00d8qsxgi28 0695x3o9isx 0hjct7q33uz 0wgdy4807ze 1yi8q3zb7ob 24cs8cvvxg8 26ez6dd8sd3",
    "wrong name": "000rrq5fepp 2ezis1tuxgr",
  },
  "11.3": {
    axis: "2ezis1tuxgr",
    comparison: "2ezis1tuxgr",
    constant:
      "00y3ljrs8z0 03gns9mp1g3 0cix4zrmsyp 0i96d7cwq0g 0rdzw2t0k28 0s5mljsju4d 0v4mgyig53h 0wtjrcghz5w 0yi1o2q4458 0zjckttlwjr 0zl79smhnnm 12syrr8xhjh 168vc3y3rbv 1ap8jwna7rj 1o20aknqz7x 20a5vtmherm 25b4nvt9eew 27139vbazb3 2ewntxneaa3 2ezis1tuxgr 2g3c6s18a0z",
    "dropped statement": "01z7erbqisz 027j6klxlph 20mt26uae3f 2ezis1tuxgr",
    "dropped term":
      "00eo7j188jq 01z7erbqisz 027j6klxlph 04ursfl67n8 06azu83suwl 07j6gt1uve8 0cbg27tuehf 0hedcsnb2je 0herz2d2owj 0koqh576ffg 0ligz5bh0ua 0r0vceubl6y 0trd2bhxv0w 0vrc7mnnqen 0xefaqd29qy 0y5ptltvipf 0zj1zbpdsl2 0zl79smhnnm 10mt09ztpv5 12sk2m8k24c 12syrr8xhjh 16ittmo30qm 19ca3v53wqv 19qmulr2q71 1eq1kil0tew 1erqw6ziwmv 1ngrknvi3s9 1o2b7b8kyfa 1updu9w8ur0 1xz5ko50zth 20mt26uae3f 23xmcivhn4b 24k5nezxks1 25b4nvt9eew 2947am2sakv 2bo6czb2zlg 2g3c6s18a0z",
    "index ± 1": "2ezis1tuxgr",
    "loop bound": "0cfy7p2k87b 1l60s46nmrr 2ezis1tuxgr",
    "mean or sum": "0z8orhjrzra 10ngp5nr1q1 1stn0vwloe9 25zohqiwzbl",
    operator:
      "01z7erbqisz 027j6klxlph 0n8al4sp40m 0nhuqklxwzx 0o05x76f3sq 0q2tyuopl4x 0umh7qsgz69 0wq6v5s6m05 0wtjrcghz5w 0y5ptltvipf 0ynq4xg7y40 0zj1zbpdsl2 19208ly2oyo 1ap8jwna7rj 1erqw6ziwmv 1khri15eybu 1qvr9vcir2c 1s0rbl7y5s4 1tc1lwupw0q 1wuqvmutm71 20mt26uae3f 20xb259yown 25b4nvt9eew 2947am2sakv 2bblynqwa8k",
    sign: "0iqvvrf83fn 1coeiaw4q7s 1kjzq8f5tu9 22k5shsmbm1 29jd99k5a7s",
    swapped:
      "04n70po12ta 0b78ku3d7mc 0e0rznc9s34 0iqvvrf83fn 0le33yc4sz7 1hbfngoyqin 1r2jv8tl68l 21ocm5rccyg 29lcxstzosi 29vefsg6v36 2az9k8fwiav",
    "wrong name":
      "00pb45fzyyn 027j6klxlph 04b26fegz3f 04tezg98fwh 0bhylxpx62n 0dd55v5imx8 0dxmg8bqvzl 0j1lfhyawfn 0ojh59h7g29 0rptnugbixk 0w9fmag6exi 0y0vxinbs3r 0y1sgasnf34 12n7lyth9em 172zd3uxrxj 1ea05dmz1me 1kg1wlvatfb 1kxdlp83jc6 1mmw5xa2iug 1n95k4muidr 1oih8dl2uqk 1qfqf2u57an 1rh6y00u8dh 1soabnkzx0k 1viwtqfxhfe 1wt6jdh3u1g 2535gg16ar6 2b6lr0ons3v",
  },
  "11.4": {
    axis: "0wv97lo8x2f 1y2uxpkhlvq",
    branch: "00ocsyqiiun 08yj1m5jpm9",
    comparison: "08yj1m5jpm9 1nkvw1jhwcw 1nlt6oaidep 1y2uxpkhlvq",
    constant:
      "03pn5zg5a8s 06jwz1vim7t 08axixsvsyf 08yj1m5jpm9 09n6nulwdk9 0bfy6rqh8s1 0f7hqtp8wyj 0k83yhzau0i 0reqy7du3dg 0tju0g3f93o 0ul999vxdn0 16f2od2iz6i 181haz8ikom 192fx9fqgby 1c3jc4gwvej 1k2l61v8rf1 1mzc8fr34yc 1nkvw1jhwcw 1r8r8lgjz18 1uaizmvd1zs 1y2uxpkhlvq 1ynulvk4yao 22n1hbqequb 2319oou8b0r 23hyx4mla36 24flpqmy454 2987xtmy4d2 2c20t160hu0 2dc0gp3ep28",
    "dropped statement": "05vykwe1crh 08yj1m5jpm9 0upuhad6wuc 1459ttjq5dp 1cszr9zhcag 1nkvw1jhwcw 1y2uxpkhlvq",
    "dropped term":
      "00z1a8jl8cb 02pyn668jaf 05vykwe1crh 06xxp9r0o8s 08xpnkydjlm 08yj1m5jpm9 0914ntuiz42 0iojn97gx0y 0jmone9ntw0 0k3phmehoj4 0kmz4c6tjj6 0ksnznssc9h 0q2afms9nmu 0qbtf8g9qhd 0rsjzbing57 0uzpql97009 14l0vpx66v3 14rlmg00gix 14yszcmuvy4 17etsi5wu7e 17hdrgq8cyz 192fx9fqgby 1e4j3zb3obv 1fi941472xb 1ieb84vqaxl 1kc6xundmak 1lvjm0tn3c9 1n9tullxc43 1nkvw1jhwcw 1ot3n3s70iw 1r5qyetkars 1x54xgej6sy 22lg1lqapdm 22n1hbqequb 287i42iurxi 2987xtmy4d2 2dc0gp3ep28 2f7qijpx0a3 2f9rpc3enea 2g0kfnsjhdk",
    "index ± 1":
      "0514g61c65q 08yj1m5jpm9 0mwhzw56xbs 111posetuku 1dp24l5hxvy 1lvjm0tn3c9 1s0qv8t2a5s 1s1ccxynkxv 2dc0gp3ep28 2dt0svojj60",
    "loop bound":
      "05703rur6vv 05drfbod4v0 08yj1m5jpm9 0d4k4zl5a0a 0qhbxcgide3 0uenhhiiqdb 10rf5ofbrkg 1459ttjq5dp 1jcrtoym4r9 1qkdh68qxd1 1uwhnr9dign 1y2uxpkhlvq",
    operator:
      "00his0fh5ku 0223onlzv5m 03geo18gzoj 07dbi2ltsj8 09y5cju2as8 0jfkkxb6c5d 0ouqduouhgm 0pseft5uyb7 0t0zl53nyxb 0ugaou9mgto 0uzpql97009 0xp4g6vikmc 0yneehgahsj 11vr7i5olrs 1g7w6f2s5wy 1h9rzuplx7w 1k5u4hj4as5 1kgalpekonh 1nrlbislyi5 1svhw75ud51 1xzu98ffg9q 22yarz83lc5 274ckeduid1 28gwqj3rrih 2clino37u75",
    sign: "07k8yf19zi7 08axixsvsyf 08yj1m5jpm9 0f7hqtp8wyj 0fi2jauwi0w 16zj1h0sj48 1k4iwdho40b 1trfp6jypy9 1uaizmvd1zs 1uwhnr9dign 23hyx4mla36 28e8463nh9y",
    swapped:
      "08yj1m5jpm9 0fyyhheaybq 0iojn97gx0y 0jfkkxb6c5d 0jmone9ntw0 0uzpql97009 14yszcmuvy4 1cqyvitf9tt 1ieb84vqaxl 1uwhnr9dign 1xv0gh5x3ac 21weydzvad1 23hyx4mla36 287i42iurxi 2g1mq82d2o2",
    "wrong name": "08yj1m5jpm9 0fyyhheaybq 0ra32ecfbxg 1nkvw1jhwcw 1y2uxpkhlvq",
  },
  "11.5": {
    branch: "0qe3a5zzfjc 0rav4boormh 1ssgxna6hg7",
    comparison: "0qe3a5zzfjc 12e0ko91ghy",
    constant:
      "02li2w3v936 05j8adj499w 0ozy6il2yvw 0qwh33od3ln 0rav4boormh 0t2mli3warz 0uldebgvwk7 15gke9pt9so 1athf9f4w8k 1fghrl2jgp7 1gjl1gllusa 1jcvqbw3adk 1ssgxna6hg7 20g184plrtv 29cf356szbi 2bs1px8otab",
    "dropped statement": "12e0ko91ghy",
    "dropped term":
      "01f72pduygr 02zunepog14 03irxrhnnec 04o35pu0k4r 08gszepwznk 0avucdr9cu1 0btqpu04mk1 0i4q4fqzpn5 0j3khevj89n 0jc1fuk447i 0k8pcb4ru1c 0lu5r0ytljz 0m9myn10r81 0nt483r74g7 0oat2i511uu 0r9v7uh9d83 0rbfqxhfbv6 0vk0egzkus3 0xik84pd8c7 0xpwnpd6oix 0zcitmwyeep 0zyr028bzvn 10u2mugmjvz 11z87kcoxz3 120yhuzb0e4 12e0ko91ghy 14ffm87germ 17bs9wlq9y9 1b00qc0dkat 1ededpuu386 1h2ffp3dxyn 1lqifs90qnh 1rvxe9hzvcj 1s3w2pb9bl1 1txn8wri6ev 1ywvfi3y081 1z2ne529wtq 1zqhx7vccmx 240g227sigj 2czvs8e1ndy 2fyt9h2jwyl",
    function: "0c0rejkptyw 0f033oyta4m 1q2azohsc2t 270iacpieb7",
    "index ± 1":
      "01fb1lthd8e 066s7zl1pz4 0isudcgpcah 0r3xyyvjpod 0reit0xo1ne 0sxj4eepit6 0x67sr9awgi 18teguayykx 1e3c1r7bwyr 1jztwxomf2r 1nof6sdwmdy 1osbps8epp3 1s3w2pb9bl1 1wxt58ok082 1yq9fe6vdhz 2ej10xl7r7t 2fii5m29pa6",
    "loop bound": "04sx3ss6n2d",
    "mean or sum": "0941y35u1tm 0h4sr2yaljz 25wkhbujcvm 2bao3f3piio",
    operator:
      "0622882b7xf 0avucdr9cu1 0cw96czfgyq 0emln67k9l1 0gy2guru9q0 0hm14a354x4 0jc1fuk447i 0n2rofzlhvk 0saxsc0nz5l 0yxe5z20pge 0z5bnpmbfcs 120yhuzb0e4 12e0ko91ghy 13t45h6walv 18ten6kbae7 1b9xr0xwrab 1ey9mmxl0zr 1g2dftn8bra 1jyhtaxhaow 1ljg4onasfz 1lqifs90qnh 1mp7asu8wik 1nbdi8drdrn 1ndmdynrtvt 1rkf2j2m178 1uf7meed1ky 1ywvfi3y081 21kffp7wai0 240g227sigj 269jnrvln5u 27oz92smg56 2can8qdsjok 2d08ag34eil",
    sign: "0qscrmqxkll 1fghrl2jgp7 1t10i5mfxmr 1zwzslcfpx5 21aod5muk6s 21pv68ce7d7 24zvrwytnmw",
    swapped: "07zli5qujv2 0ed0ovaeqo4 0qscrmqxkll 1pxso8dwguu 1ym3nsls66d 21pv68ce7d7 24zvrwytnmw 2arn5m9uvfp",
    transposed: "0jbmo7aaukw 1efst3pv6sk 1pm47zdq5gs 1x2y6f88bn7",
    "wrong name":
      "004awis4mjl 008pbmntv13 00fwclzf93p 0r1mmsmxl21 12e0ko91ghy 13pth14ip49 1ercc6d7aq4 1h19alforpi 1la8eijnkbh 1q2h5le4qt1 1q40zx09pil 1s3w2pb9bl1 1ssgxna6hg7 1w1k1ymnye6 1z9ajzd23t3 2g84yjbnd8o",
  },
};
