package org.ironstock.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ironstock.platform.security.OfficialsFile.GroupRow;
import org.ironstock.platform.security.OfficialsFile.OfficialRow;
import org.junit.jupiter.api.Test;

class OfficialsFileTest {

    private final List<GroupRow> groups = OfficialsFile.groups();
    private final List<OfficialRow> officials = OfficialsFile.demoOfficials();

    @Test
    void every_group_has_a_unique_kebab_case_id_and_a_name_in_words() {
        assertThat(groups)
                .extracting(GroupRow::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"));
        assertThat(groups).extracting(GroupRow::name).doesNotHaveDuplicates().noneMatch(String::isBlank);
    }

    @Test
    void every_group_has_at_least_two_officials_so_that_four_eyes_can_be_shown() {
        for (GroupRow group : groups) {
            assertThat(officials.stream().filter(official -> official.groups().contains(group.id())))
                    .as(group.id())
                    .hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void five_people_can_evaluate_bids() {
        assertThat(officials.stream().filter(official -> official.groups().contains("cibg-evaluator")))
                .hasSize(5);
    }

    @Test
    void no_official_is_in_a_group_that_does_not_exist() {
        Set<String> known = groups.stream().map(GroupRow::id).collect(Collectors.toSet());
        assertThat(officials).flatExtracting(OfficialRow::groups).allMatch(known::contains);
    }

    @Test
    void no_two_officials_share_an_id_or_a_full_name() {
        assertThat(officials).extracting(OfficialRow::id).doesNotHaveDuplicates();
        assertThat(officials)
                .extracting(official -> official.firstName() + " " + official.lastName())
                .doesNotHaveDuplicates();
    }
}
