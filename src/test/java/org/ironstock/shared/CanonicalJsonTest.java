package org.ironstock.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    void membersStandInTheOrderOfTheirNames() {
        assertThat(CanonicalJson.of(Map.of("b", 1L, "a", "één", "c", List.of(true, Map.of("z", 2, "y", "")))))
                .isEqualTo("{\"a\":\"één\",\"b\":1,\"c\":[true,{\"y\":\"\",\"z\":2}]}");
    }

    @Test
    void textIsEscapedInOneWay() {
        assertThat(CanonicalJson.of(Map.of("a", "regel\n\"x\" \\ \u0000 \uD800 \uD83D\uDE00")))
                .isEqualTo("{\"a\":\"regel\\u000a\\\"x\\\" \\\\ \\u0000 \\ud800 \uD83D\uDE00\"}");
    }

    @Test
    void onlyPlainValuesAreFacts() {
        assertThatThrownBy(() -> CanonicalJson.of(Map.of("a", 1.5))).isInstanceOf(IllegalArgumentException.class);
    }
}
