import type { Slips } from "./slips";

/** Written by `npm run mutants -- answers 04 --write`. */
export const slips: Slips = {
  "04.1": {
    axis: "1m1a3fcz7ig",
    comparison: "064g5pvkhh0 1m1a3fcz7ig",
    constant: "07s4oym55dw 0yd7m9nuzri",
    "dropped statement": "1is8lglcasj 1m1a3fcz7ig",
    "dropped term": "0fuqgekqvkh 0owbniuibzu 19i4eb4brbs 1igbpfoy2p0 1is8lglcasj 1vipmynvx43",
    "index ± 1": "0iorpmpf8o7 0yk97nvty14 19y9ahecgg8 1d42n8rs64u 1suwmg3ehbd 2b5e7yyikul",
    "loop bound": "064g5pvkhh0 1c8ltlxpjsw",
    operator: "050n0sntrlw 0ctvlqr0uc3 0ma5ya64n3n 0tw05dif3bo 18a1pb6ckkv 19i4eb4brbs 1oszaylw0ik",
    sign: "1ngfr5gmki6",
    swapped: "0p43ibvm2ww",
    "wrong name": "03tykwwi2t9 0tm4v2m1oqg 11vyykubxh7 1m1a3fcz7ig 1ph29gdzyb0 2focgbllrti",
  },
  "04.2": {
    constant: "0k5i26iij3q 0wrc9tjayhu 12aa5tbyzmr 1bjvwsw5yit",
    "dropped term":
      "01fuuatxmgc 0bmr4j8y70i 0clkldy0vzx 0dmzf03n905 0ei05hvpqk2 0fdenlu339c 0k5i26iij3q 0l7m2cy9f8b 0nev91n9vwx 0p82zt1maur 0ruxw8yytx9 0u4qc3t4jzu 0x1nlklma71 0z2suv5usrs 11byn9hk91h 11jb14rr9h3 16k3ruvf1wz 1cloa5f3pbu 1e5xs1ijj4t 1k3g5cdjhdd 1qu0oe1sc0k 1w9t0ujvt54 2154j34wy64 2937c0t5var",
    operator:
      "02lw22jxcj7 03m1e6qfavz 043hhbut8zj 0mhp6qe03ww 0rmnmiw1s01 13zr6igbro5 2aymunx8u02 2ckcp84pf41 2eecfj24oea",
    sign: "0v5cudjh6r2 0zt336vy5as 10wql9x3kxo 204g8zu9gcq 2ezis1tuxgr 2g371uszffc",
    swapped: "03mgmnrlrey 08mzkicyyee 0g66gvfjiek 0x9wrf47yy5 0ziqjrvxqht 10wql9x3kxo 12aa5tbyzmr 1pno4d0kiza",
    "wrong name":
      "098c13pea2p 0cux7gaikug 0u8zm9k5dhj 0w49f25jhu9 0zjslutqfht 1mbdzs718w8 1yx1ks9rwja 2326p0c1052 29fv8rmu9do 2cbkdruzoyb 2ezis1tuxgr 2g371uszffc",
  },
  "04.3": {
    axis: "03hgd4e6g32",
    comparison: "03hgd4e6g32 0k3hd89qh2d",
    constant: "07e4h56eeuh 08acww2i8nr 0ektj187tl9 16pj03a5drb 17mmwwt48h9 1fhszykfd13 1robbivcj3m",
    "dropped statement": "1ahppn9b032 1kop3w7o4qz 28xtjopcnj7",
    "dropped term":
      "03hgd4e6g32 07e4h56eeuh 0bl7q0ugfzk 0cfuuyjcxig 0p5vmxiv14y 0s1u7b9ala3 0uc9lhwnjn5 0wg6ah6v74m 14fo48ubtrv 156bozilv6l 16aexx0aatq 175e92awnjc 1ef4at96fqm 1rg8i7s9gs1 1ww216vz31k 27en9zf9a0b 2cdfdku5id8",
    function: "1siysj2z7yd 1urf9s6bsrg",
    "index ± 1": "0mncx00om2b 10bup5qhw86 1ocs5iy2af9 1wkouyaxaxy 28xtjopcnj7",
    "loop bound": "0cm444je903 0k3hd89qh2d 1hgdeshzzhe 25h5wrfjc1o",
    operator:
      "02631rdcpsd 034j0mznhtd 05qh5l10qyv 0clez6xa9wp 0dtfm90y23w 0hjh2uywapf 0hpq2o6raqm 0m3oxh988zz 0yreyb1t4ui 1hgdeshzzhe 1hmfp6kygiu 278gei7y984 2bvc85mwh9a 2by5im3yukl",
    sign: "03hgd4e6g32 16pj03a5drb 1sm1vpiv7lj 28xtjopcnj7",
    swapped:
      "088r3ehpw0r 0q0u1f6ms7y 0tfobinxww6 11ok46418p4 132omy6urce 14jh0qqkh3b 168ou5t3n3v 16pj03a5drb 1nebyaky47i 1sj9atw2lzh 28xtjopcnj7",
    "wrong name":
      "0d4qljw3tct 0k38hnvjfjd 0unsotqg2go 13xofaomvtq 14wlok6zct4 15byfjxx9c6 231cir79w5g 25h5wrfjc1o 28xtjopcnj7",
  },
  "04.4": {
    axis: "08ha8wb0xjj",
    constant: "03hgd4e6g32 0k8v91rm1wt 0ob822xwxd8 15xeur6q606 1x0d51zm9lk",
    "dropped term": "03hgd4e6g32 08ha8wb0xjj 175e92awnjc 177xyk82w6a 1l6anes0piw 27w3fubb6y5",
    function: "0v4rofemu4x 1bx668me5xo 27w3fubb6y5",
    "index ± 1": "21pu6x1slz5 28xtjopcnj7",
    "mean or sum": "07gtableb46 0umph1jvwrp 1178o119vlb 15q68r56tae",
    operator: "0jdh83agpbz 0pauad0cfgy",
    sign: "27w3fubb6y5",
    swapped: "0v4rofemu4x 0v6izd7vmet 12pez8397yg",
  },
  "04.5": {
    axis: "1oreq3bjfbt",
    branch: "1p4d55svsvz 236802pzdi5 26rp0mdh7za",
    comparison: "0c55jz8ymh3 0tz4533ze3o 1oreq3bjfbt 1p4d55svsvz",
    constant:
      "04pz56ytg8y 06ugug8ikkp 0c55jz8ymh3 0tz4533ze3o 0zqfeiy0ool 1kshg73knpp 1p0y7ourlms 1vm2n0vlpwj 236802pzdi5 26rp0mdh7za 27q59cvigi0 2egpdm8dslg",
    "dropped statement": "1oreq3bjfbt",
    "dropped term":
      "06ph1i0d75r 07clraxjqzh 08x0axnju7t 0rs49pnqy6v 11aewzwfdvi 12pefsu2n9u 14vlkjg2pl8 1dg43hkcva6 1oreq3bjfbt 1s45hbfwohp 28fhzrils2z",
    "index ± 1": "0sgavir1bpc 0tz4533ze3o",
    "loop bound": "0tz4533ze3o 1sxpsnba1eb 1v1qz61scs8",
    "mean or sum": "054lpjsk4h2",
    operator:
      "06g5iaynyl4 0bne3y2bb4f 0c10bddp39q 17yiolz16qu 1ba88tm1awh 1oreq3bjfbt 211bplo2o09 254a0rz0lol 27uzb3vb16d 2bjswa1w8qq",
    sign: "0v5kckdz7wa",
    swapped: "0gu0u0a67ih",
    "wrong name": "09lvxskn4h7 0jdfjqrcq9j 0tz4533ze3o 0y74ws7433j 1cuh9eksm2o 1dlaz46vad6 29ksrx4fyzh",
  },
};
