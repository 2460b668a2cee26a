import type { Slips } from "./slips";

/** Written by `npm run mutants -- answers 06 --write`. */
export const slips: Slips = {
  "06.1": {
    axis: "04p38abupt2",
    branch: "24vebgo5xff",
    comparison: "04p38abupt2 056sapu72wb 0vjtqrf7m4n",
    constant: "0vhwas397qk 0vikjzcpxzc 0z58tij4uuf 1o8nhtb4sv9 2djayemqff3",
    "dropped statement": "04p38abupt2 23g16kyixfu",
    "dropped term":
      "03dwie9abnt 0jqythdxe6j 0p3p2txrc4d 0wmqg8aebjw 10nuzoxoyyc 1m942jsx51x 1zpfr4qywen 23fznuuopzf 23g16kyixfu 24vebgo5xff",
    function: "0yf65k7hyc1 1lbnab7t5oq 2euxj7dauhn 2fp2r6sx3q8",
    "loop bound": "0vjtqrf7m4n 0z58tij4uuf 174l3ct220o 1bj0ugs9u35 1zo3lg6ffqe 226ru4y6kqv 2cf6wb0y7za",
    operator: "1gn1qf4t07g 1jmdstutxyz 1qxq3un05t5",
    sign: "197e09xqiez",
    swapped: "0iov5r1pr5t 0mwpbv0nciq 0vhwas397qk 23g16kyixfu",
    "wrong name": "04p38abupt2 0vhwas397qk 14j47sk6plv 16xokr4ix01 23g16kyixfu",
  },
  "06.2": {
    axis: "03b32657ao2 04txnc1fnw8 0dio0wtygsf 0n7luxggxdi 0w0ne0thkid 17kp6qtijy0 2axlbpcrl7q",
    comparison: "0fixqpcfhrf 1ll9vmqcl0u",
    constant:
      "02mp9zwz5e6 04z4azfjmjf 06ohadnb8m9 07l0u7zi47u 07tpi4nab7s 0f7tybmw4pk 0fixqpcfhrf 0nks5ohi2rz 0ojg2qininm 0ooohg3jh8j 0pzg8a7w64j 0rozenxz0kb 0vjy4udj5ea 0vvf8m2riix 10rp25xoag7 1144vvv0568 117dpq2jix0 14awroggbae 14td1i1ftwj 16fwvrb8y57 16my662l5xd 1az5svpbdu1 1jh43fkcxad 1jph01yswqm 1ll9vmqcl0u 1t49r2ggdei 1vautwg2u8v 1wixz61vajc 22jvm7v0q82 26yiv81p835 299u0jlovbl 2fjol07jnkl",
    "dropped statement": "1ll9vmqcl0u 27et8zkvqwr",
    "dropped term":
      "01aivfnkspt 01ald0u4k3k 01enb7yewbj 07l0u7zi47u 088k4kfthgg 08tmnid9yyi 0bs5ii85z37 0caaa41s66a 0debi6db8rl 0erukttzndd 0fo2z219gyu 0g9reebvywb 0hk7b2w99lc 0i8xofb1trx 0ls636uvi44 0nks5ohi2rz 0qj7tj6v1tl 0ru6341cmla 0u4tb9zfman 0x5g7h953mq 0zexu48jjh9 11yp5g2j9xs 126ikn2q3jb 15gnhy5l1hr 174x0l2xx98 17ekw5elvu9 1c8yh5s48e1 1dow97753gq 1jh43fkcxad 1ll9vmqcl0u 1n4tqm9u48y 1o7pmyicy66 1t49r2ggdei 1vn5vhc9aw2 1w1js94p98b 1x7c25q0lnf 1yt3ninpltg 223mqauglbx 22jvm7v0q82 24xgmpe5as2 27et8zkvqwr 29dki3ew4w9 2b2dmt68e17",
    function:
      "0chc2y4jy5m 0ezj0g46x8k 0niw9bq23zb 0vkfca9f2fc 0yi3fgfhuk9 1ll9vmqcl0u 1z0bgjrpli4 235bpkfzzww 23yn292f4ux 24bchjlm6x2 29methngdx2",
    "index ± 1": "0fixqpcfhrf",
    "loop bound":
      "07l0u7zi47u 0a81bfmfgop 0fixqpcfhrf 0h4n917a7zk 0p6ce0yvhb8 0pt4enq163h 0r18duu2bsx 0u98wtpqo8a 16icysjd5ij 16se0o7bm0s 1af039wt6y6 1jph01yswqm 1lbl8zeamof 1mt7iaq8qxw 1r9n9wq3b9d 252vc3fcqsv 27w0r7phh6k 29uilydubre 2aamy1ak8kc 2c2shd0wvst",
    "mean or sum": "0k5yt1s7pnm",
    operator:
      "01fp93evve8 038br60fw2h 05x1q23ves4 07c8pdp7ocj 087iczk5560 0a0wsj75z79 0b0ohlqqi52 0fa6fr6tdpv 0nk5rggy5hy 0sb1w35ic1t 0sqxrxu4iut 0ul9tu4ks53 0uwc91q5mu8 0xrc2tf26yc 0yq680nywi0 148lvxxytzh 1bse2wejgm0 1d3922394hw 1kvl4a55qkv 1ll9vmqcl0u 22ec6ckioq2 24xgmpe5as2 263zm1ai5y8 27et8zkvqwr",
    sign: "04z4azfjmjf 0uezsez9tur 14td1i1ftwj 1imwpdxcpy1 1ll9vmqcl0u 1uggfdedywm",
    swapped:
      "00zrue3skf3 07c8pdp7ocj 0f7tybmw4pk 0fixqpcfhrf 0qnzz94i9vm 0xv3ypeqskb 0yxkz6ctkyn 148lvxxytzh 14td1i1ftwj 1g2q7er8bix 1ll9vmqcl0u 1n4y839ydlj 1racrsqs0wv 1t25mtl4ynf 2ccij6xsb0o 2d9pity5rzd",
    "wrong name": "0fixqpcfhrf",
  },
  "06.3": {
    axis: "1chhvi94zai",
    comparison: "1chhvi94zai 1y78qr42uoy",
    constant: "1cng4ktbtv6 1u0eblwn1xb",
    "dropped statement": "0rra2s02oka 18nf3elt22o 1e5jjyyef2m 1vnggl81qtr 1xlhlpvh97a 21ww3326yf4",
    "dropped term":
      "004h1sykj26 02okx6qxhku 053212v16sd 0bmwb1f3h2u 0bsmfabspwa 0c01elcw1a6 0cplt6v3u8s 0d40907m5s5 0p5gfdrlmww 0txvfh9qm3p 14nh5aso9ap 16m9ggvqa4r 1avdoakxmi6 1gj2yi0ql00 1h2um88gahn 1rrmz30lxp1 1vnggl81qtr 1xlhlpvh97a 1yvpw1sdt4g 21ww3326yf4 2366x856ibp 2bqafppk12d 2c58rbuqjoq 2g76idl88s1",
    "index ± 1":
      "002ykx3bmo2 01yidqlc98u 08t6h92wuiz 09bqtvua1xf 0hcqrg4l3i5 13leu9azbr2 15odsydsrac 18fu31c3slf 1c68dbsngoq 1d63mzyxs4j 1eg6ayws5rz 1eq6bo2lhap 1i5jdadfj9g 1i60ic4wm7l 1kc19rp8s1l 1kqakkj4r8r 1mro039kvyf 1nfb89xd32g 1z147fkbr4z 2057ckhi4rd 220s8bhuveb 23ej7u30hp8",
    "loop bound": "0yzyewxbhmx 1y78qr42uoy",
    operator:
      "01rgvt8gwie 02cg8eqp4d5 09pc7saqjs6 0cplt6v3u8s 0d40907m5s5 0jv472uk5z3 0luhhug9ivd 0ndqoy7m955 0wrqtekpnab 16m9ggvqa4r 19628oabeaz 1dd3pcdvuk3 1e6bp7njii9 1kjoxzl02ws 1ngsas97esq 1w073pe85ek 1wz1o9wii8o 20vmfghfej2 23goyfv7d7n 26fjqd87fjd 2f1cy66rg0f",
    sign: "0u6zm7lkguk 0znfkp84bei 11g8bevgyar 1y5e9n3lrws 216miuijow9",
    swapped: "1f7cougmqkr 1i3smy8n3yo 1vni72303s7",
    "wrong name":
      "01yidqlc98u 07iuzinqd3m 0elefm6cefj 0fysilp9j90 0j08kirejwk 0moc4344io9 0o7n9bgs33o 0r0b05jjow1 0r0haysxiea 0r1hke955ln 0s0el6cf65q 0vgkm1i0mbj 0vs2xalp44r 0zzxe14vnsu 11cwcqzs52h 1bubj8zv17m 1chhvi94zai 1ezr6epuw8w 1flcb0ty1vu 1hzb4fw1v4q 1prnkpsylcp 1syicznkb6i 1uwz5wn8i7c 1xnn31vo7mv 2440i5gakq9 2extg6a5woi",
  },
  "06.4": {
    axis: "17tttvkpb2b",
    comparison: "0tg8j4w1pa8 17tttvkpb2b 1pex5qymheq 1vle5501g7c",
    constant:
      "01liwxop38a 02m4l29opu0 02u8o4eux6k 05p4prq1lq3 071nedf57qb 0a24pkksk8o 0fnshjzhqs0 0ha5walnnvh 0hxsfmdj3p4 0i6d0wixbrb 0j4m9sn9jd4 0k43lg4wc8t 0m6p3ybma4h 0mg34vjdfvi 0omdjkq3n2r 0qhwt8qqty6 0s63tab3drt 0tg8j4w1pa8 0uz1l8te82u 0v7vl5r7dns 0wozh6sgokg 0xoe5cr0gmf 0ywfs9bkpik 0z3debpkvcv 0ztx11sx5f8 10ecbdd8r4e 11fn1f8gkvy 18h4141s7y9 19g6dwd8eci 1bezlz4968t 1dlu0dodf3j 1jkeyzfes0z 1mfyre40fme 1mu7msqsjap 1n90crz3c6x 1pe2yth30xm 1qisophhb21 1s2zu70sqon 1uq9b92blcf 1w9wj3siceo 1wkfl272qa1 1xj4ulu3kx7 1zqg873punn 20j85pgbik9 21jrxlmhkdn 236bky9gi2r 23sd8k1ww52 28z6vwyjalx 2ae2diwzico 2b5lh81y2ng 2bxexdzdddc 2dsu6q065w1 2edl2mazirj 2eenhv89g25",
    "dropped statement": "1pex5qymheq 1zr1l68hzm5 22gv6ahvc9i 22vzcmwxerc",
    "dropped term":
      "004348wb96u 00nudgj597e 01m16k3ml4n 02mxxwsilwt 0643sn0ngb1 07o7jwzw36x 08qp35ablj2 09g61mzgw17 0c3p8acizow 0cif1s2ymw8 0cj52zrdn1i 0ddsdo2bjml 0hxsfmdj3p4 0jcna73j7ay 0mg34vjdfvi 0nyygadej8y 0p1f0n5x9yx 0p3xfh6wx3v 0smuz3fgayj 0u5jd2436dx 0uz1l8te82u 0v7vl5r7dns 0ywfs9bkpik 11fn1f8gkvy 12fvtldk8c5 13s1bhb3qc3 16k9afma4nb 18h4141s7y9 19sjg21mr2e 1bezlz4968t 1gqydil34yr 1il7skoczco 1jisbh4hid3 1k6emut8kd7 1ph28ijh8so 1qisophhb21 1sjey7me47p 1vn0gkpdywh 1zr1l68hzm5 20j85pgbik9 22gv6ahvc9i 22vzcmwxerc 231y0tf9725 23sd8k1ww52 25ovx3weevr 2d655kknmyq 2dtatgbncuc",
    function: "0h8ouwicmt1 1vng7ernaf3",
    "index ± 1":
      "02uetq4hxyd 075ypx27s1j 0blbh7rescr 0qdjub0s8zb 0t2sjpap10m 0tmetwweapf 0xt10ihh5jk 0ztlubmudd1 10i0e6n9eg3 10oj9leqpin 11jvgatex9x 163ppz8a24r 16ev4ou3qq5 1e5lh49ls13 1g44q4i8dus 1lnqpyh4hgx 1wdcd6tvs67 1xfxmz0anxd 211piqrq6ug 234gdy8oohj 23z58ugow3b 28be68uy9h3",
    "loop bound": "1vle5501g7c 1vytol74vjj",
    operator:
      "02ncsztsau7 05dbyrfervp 05p4prq1lq3 0643sn0ngb1 09dpvx89532 09yuumm5mqh 0dhba993pi7 0gw3onvptl2 0kqw1ews8m8 0owq6n1dg67 0suj6l1ra50 0uneodpwc3r 0v8mt5syc63 0wdol4mirgm 0z3debpkvcv 175ogx790b9 1bimz08g4mq 1cox38a7blb 1hk6u1l4rj1 1hwk2q76tb1 1ivdimi3lap 1lp9v5ykmsp 205vo2cwnwg 26wh5fmdpz0 27bo7hwur6v 29a38rbhiui 2aojysqbplf 2b4mylatmki",
    sign: "05fqo280dc3 071nedf57qb 0a24pkksk8o 0ha5walnnvh 0qhwt8qqty6 0wozh6sgokg 17a5n93unye 19g6dwd8eci 1pe2yth30xm 24gn4pj0szy 2b5lh81y2ng",
    swapped:
      "05fqo280dc3 0ap459hll0c 0gw3onvptl2 0z3debpkvcv 17a5n93unye 17qssew73y7 1c33nlx00ph 1cq9a3w0azi 1il7skoczco 1q59sentw73 1rpt4u0760f 2483u79y37y 2aqoh1c0xwk 2b5lh81y2ng 2csg19j8nqs 2cytjcww9yp",
    "wrong name":
      "02uetq4hxyd 05zs9uhj5v6 075ypx27s1j 0fn6r14igf5 0kq9xpo15xp 0rtpicqgknu 10q9gub8nsi 17tttvkpb2b 1cigekiapgn 1iwc9ujmwjw 1l8g3nt33uo 1pex5qymheq 1wz03vq9ox7 296hz12nqbm",
  },
  "06.5": {
    branch: "1cklb7d60b1",
    comparison: "1cklb7d60b1",
    constant:
      "03q5901pebh 06ix1bie0e5 0gkl40qaazk 0laayj9wrv7 0md0j6iuhyr 0pjlj0x07mz 0z6o9s5lgzy 11bj1fmt5in 172cy58bt3a 1dn47c22ivo 1e0bllcwdng 1e1me95mtjx 1jwpjjwbxf6 1l8w9eon5w4 1loq0cy8qgt 1ytcpp0yss2 23zbcbg7mqk 263ap9q11or 2bql7bnalz4",
    "dropped term":
      "062pc9iv5ep 06ix1bie0e5 0bfrjxkojmc 0fynlc80yda 0jdq8l2xe60 15hjq1y1t04 1bu7jf0vs6c 1cklb7d60b1 1gmv846mmvl 1l8w9eon5w4 1v7pij5bgf9 1xh5dmykskd 1ytcpp0yss2 20n8kqw574h 23o1rfn9m97 25zrc5hrwne 297h9ysul0j 2crr8ozdgs3 2d2ucoe34y5 2e9kq5fx449",
    function: "0k9lt5i4ral 122m6fqjpsk 167bm4f0zj3 1bh0eqr2sid",
    "mean or sum": "20yphhqeokj",
    operator: "0hkzp0i8psx 0l2060aec3i 19coabkz7kg 1disq7ezimw 1u6jhlf9652 2eg1ecbd23h",
    sign: "0gcgnj342xw 0md0j6iuhyr 0tocubnm9ky 11j56ssyxc8 1b8rjpgqaej",
    swapped:
      "09w5vj5quka 0ghg5h47t5u 0l6yyfuipoi 0laayj9wrv7 0mc5u8ybcrm 0tsf9fgtg6s 0xlck5sowm6 113t943tjr8 13d95n5o4c5 2dent22bazb",
    "wrong name":
      "095g50vzrst 0ay9szitibp 0tmt9ugl8qd 0xshs2t39q7 16jh9ov7q7h 1ajyubcybmc 1f0hiubypf2 1hksewcfvfl 1ic2xdbczug 1iwktu3szni 1kd3oyfg1x9 1mp4gztnoz7 1of1vh74gj0 24wtj71bgxb 297h9ysul0j 2c4pxsc5wed 2cy4opoxeuu 2d2ucoe34y5 2edrgxrnpe4",
  },
};
