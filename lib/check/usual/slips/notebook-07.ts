import type { Slips } from "./slips";

/** Written by `npm run mutants -- answers 07 --write`. */
export const slips: Slips = {
  "07.1": {
    constant:
      "06ve2one7rq 09m7t30qo30 0d327xz0e62 0mb1h5lvtya 0xoo8ktnnpb 0z3chw6d9h1 11be1fwy85d 1553kj8lai2 1djqlucgi5h",
    "dropped statement": "1r69hompqky",
    "dropped term":
      "06ve2one7rq 09m7t30qo30 09rwazxdgh1 0s1v3pvu3bo 0yzho0mhx7j 0z33lggqdtd 124lq0tolik 1553kj8lai2 1a9dscxhcxj 1fibd57pvrx 1k1qd7fhvbe 1oo1d0s7rek 1pdgenev0jb 27d0idd12ez 2agr8bprc56 2ek8s9bv5vm 2g5mfy4vh72",
    function: "1m02mp85nzg 1ouvsxv0ang 23fk7s9442p",
    "loop bound": "0t4zqb0bs5z 1ab5m5ie02q",
    operator:
      "075y4yz6h0l 09m7t30qo30 0dueiy2glnl 0f3ri5c8ju0 0f6b9xxr6hi 0mb1h5lvtya 0swj11zfs0m 11y43at5yc7 13pnvypv07f 1ayx9czbkkt 1cldohotw8z 1cv6qqrobha 1hccv9bmekc 1lgedk1igcg 1pbi01pri3o 1tw0xqfzy7u 1z1n0xy259b 1z4p4f6f2iq 23619zhwluf 263g11mzqy1 26mkr90f68v 2fd6xgh2050",
    sign: "11be1fwy85d 1qph2b4zbng",
    swapped: "0ecah10gqr7",
    "wrong name": "13gb86ux9lx 17z10a4uxl1 1fbtcqmbx4r 1htmkkhut3u 1q8kebnsfdj",
  },
  "07.2": {
    constant: "006a7bjjfor 07ykyovgf5n",
    "dropped term": "02yp989agpv 0637itnuz5n 07amqy0dlof 0yarivmvsfk 1q0gyjeygbs 1ygtyil2z2k",
    function: "0vxlmm2vx2u 0wi4ozm98ct 1xshh7alkdj",
    operator: "18x81ogaxkw 1ko5wuy3zvu",
    sign: "12dsoi4uv5g",
    swapped: "1sl9a7rtpbz",
    "wrong name": "1h0j67nz8y3",
  },
  "07.3": {
    axis: "06rx9ppd55e",
    branch: "06rx9ppd55e 0vi3wdj6f6a 2c8cdt7lkh8",
    comparison: "01m6xhblpi6 06rx9ppd55e 0altafznuwb 1k84fkxnqcz",
    constant:
      "01hc0h412e7 06rx9ppd55e 09j9war4ij3 0f23c0giyed 0hmvgpezz1w 0y60a0l8uhk 101wq4loycz 11u3wtrvac7 1vr28oujaw7 22w33506oz0 2c8cdt7lkh8",
    "dropped statement": "06rx9ppd55e",
    "dropped term":
      "03mqxtvloje 0ao4giyeujy 0fzuhm6ib6a 0ha7m6lcmou 0l5l1k4nzvs 15wnmdcdvkt 1h5c20n49iw 2227jqbug8j 2c8cdt7lkh8",
    "index ± 1": "03fnfr7czdm 0518680fo1l 0ahr3afefrs 0w2p98rk9x7 110ll6awx7x 1gp7yvsv468 23w9bcck6g4 2ef1niw4eff",
    "loop bound": "01m6xhblpi6 08fbiblk3wu",
    operator: "03mqxtvloje 1tgeqlkhuy8 1v9r30ay9ho 2g85ok1zh6e",
    sign: "1cyfnmhvsv6",
    swapped: "03mqxtvloje 0i978qqxdrl 0okoa1m8bfj 101wq4loycz",
    "wrong name": "06rx9ppd55e 0db1e8zkezp 0s5e8d2pkfo 1dsyn77a2s2 1wll6k9i3su 2c8cdt7lkh8",
  },
  "07.4": {
    axis: "28eifr9l8vc",
    constant: "01rzflh8owe 08ca8fsxebx 222kwzk3z4p 23qu157n9wa",
    "dropped term":
      "01bj33m9amo 0bvs4rrfed5 0dij2yx9aot 0iy3siqd2j4 0ksaf9vvcte 0lfoop8qzh2 0o4h1m87h03 0s6uovlbm75 0ww75d1ydai 0xy09zvfnrp 0zezwwv35k2 1blr4wrlgfk 1bpw5zqazbu 1h151cbwcqa 1qr6dou8qw3 1zs4b0gu9xo 2clpghog79z 2es8j3jwsbk",
    "index ± 1": "071727juj5v 28eifr9l8vc 2glzmweljld",
    "loop bound": "1k7pim98cg3 1qcwykrdy4e 2bqt7klijh4 2ekpzh8zvw2",
    "mean or sum": "1jg03qcn3mr 23cbimxhssw",
    operator:
      "06055thsthk 099scfti2zd 0hudrwbm7ns 0ksaf9vvcte 0lfoop8qzh2 0miyp2g8lb6 0xy09zvfnrp 1d3qo8zl1d3 1ri0x0skf4o 1t9cwtqpnz0 28jb6s6odde",
    sign: "02xd58r0q1q 084omfuaqxo",
    swapped: "03ro2niitm1 0t0paz5i9tm 0u3l8ev19vq 1d3qo8zl1d3 2dmrv8siert",
    "wrong name": "0362gfnh7qr 0lfoop8qzh2 0uinqw707yg 15cxdtwwm1i 1h151cbwcqa 20c3prfrqw1 216f5y0ksio 28eifr9l8vc",
  },
};
