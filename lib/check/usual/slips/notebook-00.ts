import type { Slips } from "./slips";

/** Written by `npm run mutants -- answers 00 --write`. */
export const slips: Slips = {
  "00.1": {
    branch: "0l5l0tdkded",
    constant: "0qxujqbpkdq 0wzkufyet7c 187dem38f6h 1hkwobhzh3u",
    "dropped statement": "0l5l0tdkded",
    "dropped term": "08ykrh18q7s 0l5l0tdkded 25vqy5lvoj9",
    "index ± 1": "0jw009b9oot",
    "loop bound": "0ukzo867v23 17xjpag21t6 1hkwobhzh3u",
    "mean or sum": "1h2o19qkmyw",
    operator: "06zcqdz7dga 0wle07e0hj3 0zigugznkx7 25vqy5lvoj9",
  },
  "00.2": {
    axis: "0v5cudjh6r2",
    branch: "0v5cudjh6r2",
    comparison: "0j6yg528pns 0v5cudjh6r2 2ezis1tuxgr",
    constant:
      "02bm1rur9s9 07sbgc7xwxy 0febrxcg38n 0j6yg528pns 0kqg48k1hts 0v5cudjh6r2 10eagw4jajn 14x29rjfkze 1mkqal8xcg1 1ohilzx4lqf 1po3mvgba0z 273ogalhril 29awvt0y4kk 2brer4aglph 2egyq4qnmvu 2ezis1tuxgr 2fhmxhoev70",
    "dropped statement": "0u2um21wgwf 0v5cudjh6r2",
    "dropped term":
      "00986xh2wz1 077oidn6zu2 0febrxcg38n 0u2um21wgwf 0v5cudjh6r2 1js0wgpck3y 1mkqal8xcg1 1qohuauxadn 22qjrumue1n 2a5pvqdb2u6 2ezis1tuxgr",
    "index ± 1": "00xwxwavsji 0rn0jpuir4o 14x29rjfkze",
    "loop bound": "02bm1rur9s9 0j6yg528pns 14x29rjfkze 1ohilzx4lqf 273ogalhril 2egyq4qnmvu 2ezis1tuxgr",
    "mean or sum": "0y467alri1e 1qu7a9bz9wn",
    operator:
      "03f2jcpr32s 06wgmay9c72 0v5cudjh6r2 11dogd3u1af 1206hzv8pef 1mkqal8xcg1 1q6cx9dpm0b 27gq5llt5hl 2bk0oolbg6p",
    sign: "07sbgc7xwxy 10eagw4jajn 2ezis1tuxgr",
    swapped: "0febrxcg38n 14x29rjfkze 1fa3hznxb1b 20q49p6mz2q",
    "wrong name": "0wd3xx86s1l 1aqj0l8pykb 1vqrhb9efbc 21dy62gmpkk",
  },
  "00.3": {
    axis: "05wwx73bnd9 0krw1lrmp8w 1dqaw67h34m 1qeelh460x1 1yiai0em4t6 2cwicoak9qj 2g8qmq0mhcw",
    branch:
      "05km2pgq18c 0d3hcfbwqnj 0fwffhcrhd8 0xymhv9n4g1 129n43oljvl 15ffpm1xgpy 1twccsj02xi 2fqxt7j80fh 2fvb1qj153n",
    comparison:
      "0hjd1ezvgt5 0x2zhse40tr 0xymhv9n4g1 15ffpm1xgpy 1zs7f10t8f7 247plz59vev 24a3518x2ur 297lmtb0w56 2cbdgn8jgh3 2fvb1qj153n 2geipatrrcg",
    constant:
      "06mx934ugaz 076r8jmhlf8 08oy5krndf5 0eqacgy6uxd 0fwffhcrhd8 0iaa8bz8cck 0ibosx8s1bh 0iouznftxzx 0qwbt0z9pqn 0vhoqw2eeju 10o2hpbhoix 17892che1q1 1aobbheid03 1dqaw67h34m 1gbc85r6eaq 1gu66u0nwc9 1hqsiztl3we 1i61ahvarep 1iowt13vwqb 1k4e5xao5ap 1nhrf8tpp5f 1qeelh460x1 1rcin0l8a01 1umdge85hc5 1w42ghbvd4e 1yiai0em4t6 22he9u994r0 26mujqqi6j2 2cwicoak9qj 2dep7ilxdo7 2fw0xcfus35",
    "dropped statement": "03glv71v9bh 1dqaw67h34m 1qeelh460x1 1vzkmxz2jbz 2fqxt7j80fh",
    "dropped term":
      "05wwx73bnd9 09qfzwmcjpz 0d3hcfbwqnj 0fwffhcrhd8 0kpdhhv7m5b 0myn8dsqig4 0ot8ucdvd7a 10o2hpbhoix 15c0j7le40x 19s4e2ghnn4 1dqaw67h34m 1hg0y7onwfr 1i9yzvoio0i 1iowt13vwqb 1qeelh460x1 1rfgxtxrcyb 1w42ghbvd4e 1yiai0em4t6 21dfmkll0o9 286smhgnphe 2cwicoak9qj 2dep7ilxdo7 2f0or1juxyd 2fqxt7j80fh 2g8qmq0mhcw 2gbpx9jq600",
    function: "0alrs42k582 0cm2vfxiuh3 15ffpm1xgpy",
    "index ± 1":
      "06mx934ugaz 09qfzwmcjpz 0mlx1u02u1u 10o2hpbhoix 13e0np68srq 179ws8gntrb 1aobbheid03 1onllqf8ovs 1yiai0em4t6 1yz09gnyqvb 23arpe2y562 23k6jb2oa5a 2cwicoak9qj",
    "loop bound":
      "03lb5eay77r 06mx934ugaz 0g4jvzjg39i 0vhoqw2eeju 1aobbheid03 1dqaw67h34m 1hqsiztl3we 1i1xq6yslnv 1onllqf8ovs 1osnh8svq2m 1qeelh460x1 1rcin0l8a01 1umdge85hc5 1yiai0em4t6 1yz09gnyqvb 23arpe2y562 23k6jb2oa5a 2cwicoak9qj",
    sign: "05wwx73bnd9 1gu66u0nwc9 1i61ahvarep 1yiai0em4t6 2cwicoak9qj 2g8qmq0mhcw",
    swapped: "076r8jmhlf8 0fo4uzt9t6y 0o72nnfaqka 0t6i14y95pp 0vhoqw2eeju 1h5olnjv1mj",
    "wrong name":
      "05wwx73bnd9 06zp41c23dg 076r8jmhlf8 0kpdhhv7m5b 0vhoqw2eeju 14mz3evgmh4 15c0j7le40x 199a16ve8ad 1dqaw67h34m 1jo4bzjmg1z 1uvlcw0fzko 209wykk1ys6 2ctch3909bq 2ev9akmdsdj 2f83lu1g90p 2g8qmq0mhcw",
  },
  "00.4": {
    axis: "29ihenzdj1j",
    constant:
      "03stk65l2ql 07nsj1dwznd 0e15uwx5ran 0f2gqxqpbzj 1ek2zpbwbrl 1ibzsv0wriu 1wwsqeilt82 20bcr43h02h 245ta2hq5wv 2bwivxzr87f",
    "dropped statement": "0q4s5j7x26o 25tcg541d5c",
    "dropped term":
      "07nsj1dwznd 0f2gqxqpbzj 0ij2ri4x0en 0p86me34sis 0q4s5j7x26o 0wc3op9cf1f 0xp4gjqx453 183wof70yds 1pbyms12cqt 20bcr43h02h 2dcsdkgs3vp",
    "index ± 1": "05cmwkidg5c 0ikroh37snr 1dmgb1w62uw 1fqutbv7p0k 1rvx0tka648 1terzdsastm 1x8kfdqxee9 21i2wgscnw8",
    "loop bound": "023s48ptstp 02yqw8pyxod 0e15uwx5ran 0lxkh8tkwam 0zfnwljxzm5 138dj516urf 1ibzsv0wriu 28ay6bf6hhw",
    "mean or sum": "059olil3klw",
    operator: "03ef095ch52 07nsj1dwznd 0q4s5j7x26o 0wc3op9cf1f 1r4qenf56s9 20mowazagzv",
    sign: "03stk65l2ql 08jat5sp0hq 0u71yyhfzvr 1n3ai2yz5e0",
    swapped: "08jat5sp0hq 0yogc9s64mg 12ye142p5tj",
  },
};
