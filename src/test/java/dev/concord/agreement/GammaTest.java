package dev.concord.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import org.junit.jupiter.api.Test;

class GammaTest {

    static final Continuum ALEX_PAUL_SUZAN = Continuum.of(60, 3)
            .add(0, 2, 9, 1)
            .add(0, 11, 17, 2)
            .add(0, 24, 30, 5)
            .add(0, 32, 36, 6)
            .add(0, 36, 44, 6)
            .add(0, 44, 60, 7)
            .add(1, 2, 9, 1)
            .add(1, 11, 17, 3)
            .add(1, 19, 25, 5)
            .add(1, 32, 44, 6)
            .add(2, 2, 9, 1)
            .add(2, 11, 17, 4)
            .add(2, 21, 27, 5)
            .add(2, 32, 36, 6)
            .add(2, 36, 40, 6)
            .add(2, 40, 44, 6)
            .build();

    @Test
    void theExampleOfTheGammaSoftwareComesOut() {
        var gamma = Gamma.over(List.of(ALEX_PAUL_SUZAN), 1);
        System.out.println(gamma.observed() + " " + gamma.expected() + " " + gamma.value() + " " + gamma.category());
        var b = new BestAlignment().align(ALEX_PAUL_SUZAN); System.out.println("cat " + b.categoryDisorder() + " / " + b.categoryWeight() + " groups " + b.groups());
        var r = new RandomContinua(List.of(ALEX_PAUL_SUZAN), 1).restart(3); double ds=0, ws=0, ratios=0; int z=0, n=5000; double dd=0,xs=0;
        for (int i=0;i<n;i++) { var c = r.next(); b.align(c); ds+=b.categoryDisorder(); ws+=b.categoryWeight(); if (b.categoryWeight()>0) ratios += b.categoryDisorder()/b.categoryWeight(); else z++; dd += b.disorder()/(r.size()/3.0); }
        System.out.println(ds/ws + " mean " + ratios/n + " without " + ratios/(n-z) + " zero " + z + " dis " + dd/n);
        for (int s = 2; s < 6; s++) { var g = Gamma.over(List.of(ALEX_PAUL_SUZAN), s);  System.out.println(g.value() + " " + g.category()); }
        assertThat(gamma.observed()).isEqualTo(.96, offset(.01));
        assertThat(gamma.value()).isEqualTo(.455, offset(.02));
        assertThat(gamma.category()).isBetween(.38, .42);
    }
}
