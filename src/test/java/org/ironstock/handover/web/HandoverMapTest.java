package org.ironstock.handover.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.ironstock.handover.SiteProgress;
import org.ironstock.handover.SiteState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class HandoverMapTest {

    @ParameterizedTest
    @CsvSource({
        "PLANNED, 1, 0",
        "FROZEN, 2, 0",
        "COUNTING, 2, 0",
        "IN_DISPUTE, 2, 1",
        "MINUTES, 3, 0",
        "NOTHING_TAKEN, 3, 0",
        "SIGNED, 4, 0",
        "TRANSFERRED, 5, 0",
        "UNDONE, 0, 0",
        "LEFT_OUT, 0, 0",
        "EMPTY, 0, 0",
        "REVERSED, 0, 0"
    })
    void eachStateShowsTheStepsThatWereTakenAndSaysItsName(SiteState state, int taken, int disputed) {
        String svg = HandoverMap.of(List.of(site("VENLO", 1, state)));
        assertThat(count(svg, "✓")).isEqualTo(taken);
        assertThat(count(svg, ">!<")).isEqualTo(disputed);
        assertThat(svg).contains(state.inDutch(), "VENLO", "Golf 1");
    }

    @Test
    void everyStateIsDrawn() {
        assertThat(Arrays.stream(SiteState.values()).map(state -> HandoverMap.of(List.of(site("VENLO", 1, state)))))
                .allSatisfy(svg -> assertThat(svg).contains("role=\"img\"", "<title", "<desc"));
    }

    @Test
    void sitesStandUnderTheirWaveAndWhatSomebodyTypedStaysText() throws Exception {
        String svg = HandoverMap.of(List.of(
                site("<b>&\"", 1, SiteState.PLANNED),
                site("EEN-HEEL-LANGE-NAAM-VAN-EEN-LOCATIE", 2, SiteState.PLANNED)));
        Document drawing =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        assertThat(drawing.getElementsByTagName("b").getLength()).isZero();
        assertThat(drawing.getElementsByTagName("circle").getLength()).isEqualTo(10);
        assertThat(svg).contains("Golf 1", "Golf 2", "&lt;b&gt;&amp;", "EEN-HEEL-LANGE-NAAM-V…");
    }

    private static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }

    private static SiteProgress site(String name, int wave, SiteState state) {
        return new SiteProgress(
                "OVD-2026-001-L01",
                "OVD-2026-001",
                name,
                wave,
                state,
                1,
                LocalDate.of(2026, 3, 2),
                LocalDate.of(2026, 3, 5),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
