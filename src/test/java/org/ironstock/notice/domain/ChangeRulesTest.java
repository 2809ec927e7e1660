package org.ironstock.notice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.notice.Notice;
import org.ironstock.notice.NoticeChange;
import org.ironstock.notice.NoticeContent;
import org.ironstock.notice.NoticeMother;
import org.ironstock.shared.Finding;
import org.junit.jupiter.api.Test;

class ChangeRulesTest {

    private static final NoticeChange CANCELLED =
            new NoticeChange(NoticeChange.Reason.CANCELLED, "De behoefte is vervallen.");

    private final NoticeContent published = NoticeMother.contractNotice().build();

    @Test
    void aNoticeThatIsCancelledChangesNothingElse() {
        NoticeContent reworded =
                published.withWording("Andere titel", published.description(), published.cpvCodes(), published.buyer());

        assertThat(codes(published)).isEmpty();
        assertThat(codes(reworded)).containsExactly("NOTICE_CHANGE_CANCELLED");
    }

    private List<String> codes(NoticeContent changed) {
        Notice notice = new Notice(
                UUID.randomUUID(),
                published.caseRef(),
                published.subtype(),
                1,
                Notice.State.PUBLISHED,
                Optional.of(NoticeMother.NOW),
                Optional.of("123456-2026"),
                List.of(),
                Optional.empty());
        return ChangeRules.check(notice, published, false, changed, CANCELLED, LocalDate.of(2026, 3, 2)).stream()
                .map(Finding::code)
                .toList();
    }
}
