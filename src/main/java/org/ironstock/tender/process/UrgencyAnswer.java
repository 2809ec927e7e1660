package org.ironstock.tender.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ironstock.shared.Quantity;
import org.ironstock.tender.domain.ProcedureWish.Justification;
import org.ironstock.tender.domain.UrgencyMotive;
import org.ironstock.tender.domain.UrgencyMotive.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Form {@code motivateUrgency} as it is shown and handed in. Each condition has a choice and a text of its own.
 *
 * @param decision whether the motive is handed in, or the need must be reduced first
 */
record UrgencyAnswer(
        @Nullable Decision decision,
        @Nullable String reduceReason,
        @Nullable Met unforeseeable,
        @Nullable String unforeseeableText,
        @Nullable Met extremeUrgency,
        @Nullable String extremeUrgencyText,
        @Nullable Met causal,
        @Nullable String causalText,
        @Nullable Met notOwnDoing,
        @Nullable String notOwnDoingText,
        @Nullable Met strictlyNecessary,
        @Nullable String strictlyNecessaryText,
        @Nullable LocalDate stableFrom,
        @Nullable Long bridgeQuantity,
        @Nullable String motive) {

    enum Decision {
        SUBMIT,
        REDUCE_NEED
    }

    enum Met {
        YES,
        NO
    }

    /** Name of the field of a condition in the form; its explanation has {@code Text} behind it. */
    static String field(Condition condition) {
        return switch (condition) {
            case UNFORESEEABLE -> "unforeseeable";
            case EXTREME_URGENCY -> "extremeUrgency";
            case CAUSAL -> "causal";
            case NOT_OWN_DOING -> "notOwnDoing";
            case STRICTLY_NECESSARY -> "strictlyNecessary";
        };
    }

    /** The form filled with a motive. */
    static UrgencyAnswer of(UrgencyMotive motive) {
        return new UrgencyAnswer(
                null,
                null,
                met(motive, Condition.UNFORESEEABLE),
                text(motive, Condition.UNFORESEEABLE),
                met(motive, Condition.EXTREME_URGENCY),
                text(motive, Condition.EXTREME_URGENCY),
                met(motive, Condition.CAUSAL),
                text(motive, Condition.CAUSAL),
                met(motive, Condition.NOT_OWN_DOING),
                text(motive, Condition.NOT_OWN_DOING),
                met(motive, Condition.STRICTLY_NECESSARY),
                text(motive, Condition.STRICTLY_NECESSARY),
                motive.bridge().map(UrgencyMotive.Bridge::stableFrom).orElse(null),
                motive.bridge().map(bridge -> bridge.quantity().pieces()).orElse(null),
                motive.motive());
    }

    /** The motive that was handed in; what is missing is found by the rule. */
    UrgencyMotive motive(Justification justification) {
        if (!justification.urgent()) {
            return new UrgencyMotive(List.of(), Answers.text(motive), Optional.empty());
        }
        List<UrgencyMotive.Answer> answers = Stream.of(
                        answer(Condition.UNFORESEEABLE, unforeseeable, unforeseeableText),
                        answer(Condition.EXTREME_URGENCY, extremeUrgency, extremeUrgencyText),
                        answer(Condition.CAUSAL, causal, causalText),
                        answer(Condition.NOT_OWN_DOING, notOwnDoing, notOwnDoingText),
                        answer(Condition.STRICTLY_NECESSARY, strictlyNecessary, strictlyNecessaryText))
                .flatMap(Optional::stream)
                .toList();
        Optional<UrgencyMotive.Bridge> bridge = Optional.ofNullable(stableFrom)
                .map(day -> new UrgencyMotive.Bridge(day, Quantity.of(bridgeQuantity == null ? 0 : bridgeQuantity)));
        return new UrgencyMotive(answers, "", bridge);
    }

    private static Optional<UrgencyMotive.Answer> answer(
            Condition condition, @Nullable Met met, @Nullable String text) {
        return Optional.ofNullable(met)
                .map(given -> new UrgencyMotive.Answer(condition, given == Met.YES, Answers.text(text)));
    }

    private static Optional<UrgencyMotive.Answer> find(UrgencyMotive motive, Condition condition) {
        return motive.conditions().stream()
                .filter(answer -> answer.condition() == condition)
                .findFirst();
    }

    private static @Nullable Met met(UrgencyMotive motive, Condition condition) {
        return find(motive, condition)
                .map(answer -> answer.met() ? Met.YES : Met.NO)
                .orElse(null);
    }

    private static @Nullable String text(UrgencyMotive motive, Condition condition) {
        return find(motive, condition).map(UrgencyMotive.Answer::text).orElse(null);
    }
}
