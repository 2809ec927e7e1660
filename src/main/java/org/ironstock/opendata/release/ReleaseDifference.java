package org.ironstock.opendata.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What makes the public state of a tender different from the one that was released last: which tags the next release
 * carries (code list releaseTag), and whether something was changed that bidders relied on.
 */
final class ReleaseDifference {

    private static final String TENDER = "tender";
    private static final String AWARDS = "awards";
    private static final String CONTRACTS = "contracts";
    private static final String STATUS = "status";
    private static final String AMENDMENTS = "amendments";

    /** What bidders rely on, with its name in Dutch. */
    private static final Map<String, String> RELIED_ON = reliedOn();

    private final Optional<ObjectNode> before;
    private final ObjectNode now;

    /**
     * @param before the release before; empty for the first
     * @param now the public state, without amendments
     */
    ReleaseDifference(Optional<ObjectNode> before, ObjectNode now) {
        this.before = before.map(ReleaseDifference::stripped);
        this.now = now;
    }

    private static Map<String, String> reliedOn() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("/title", "titel");
        names.put("/description", "omschrijving");
        names.put("/value", "raming");
        names.put("/maximumValue", "maximale waarde");
        names.put("/awardCriteriaDetails", "gunningscriteria");
        names.put("/expressionOfInterestDeadline", "uiterste moment voor verzoeken tot deelneming");
        names.put("/enquiryPeriod/endDate", "uiterste moment voor vragen");
        names.put("/tenderPeriod/endDate", "sluiting van de inschrijving");
        return names;
    }

    boolean any() {
        return before.filter(now::equals).isEmpty();
    }

    /** At least one tag when there is any difference. */
    List<String> tags() {
        if (planned(now)) {
            return List.of(before.isEmpty() ? "planning" : "planningUpdate");
        }
        List<String> tags = new ArrayList<>();
        tender(tags);
        awards(tags);
        contracts(tags);
        if (tags.isEmpty() && any()) {
            tags.add("tenderUpdate");
        }
        return tags;
    }

    private void tender(List<String> tags) {
        if (isNew()) {
            tags.add(TENDER);
        } else if (ended() && !same("/tender/status")) {
            tags.add("tenderCancellation");
        } else if (!amended().isEmpty()) {
            tags.add("tenderAmendment");
        } else if (!same("/tender")) {
            tags.add("tenderUpdate");
        }
    }

    /** Nothing was released of the tender, or only that it was planned. */
    private boolean isNew() {
        return before.filter(state -> !planned(state)).isEmpty();
    }

    private static boolean planned(ObjectNode state) {
        return "planned".equals(state.path(TENDER).path(STATUS).asText())
                || state.path("planning").has("finalStatus");
    }

    private boolean ended() {
        return List.of("cancelled", "unsuccessful")
                .contains(now.path(TENDER).path(STATUS).asText());
    }

    private void awards(List<String> tags) {
        boolean added = false;
        boolean cancelled = false;
        boolean updated = false;
        for (JsonNode award : now.path(AWARDS)) {
            Optional<JsonNode> earlier = earlier(AWARDS, award);
            added |= earlier.isEmpty();
            boolean other = earlier.filter(award::equals).isEmpty() && earlier.isPresent();
            boolean ends = other && "cancelled".equals(award.path(STATUS).asText());
            cancelled |= ends;
            updated |= other && !ends;
        }
        if (cancelled) {
            tags.add("awardCancellation");
        }
        if (added) {
            tags.add("award");
        }
        if (updated) {
            tags.add("awardUpdate");
        }
    }

    private void contracts(List<String> tags) {
        for (JsonNode contract : now.path(CONTRACTS)) {
            Optional<JsonNode> earlier = earlier(CONTRACTS, contract);
            if (earlier.isEmpty()) {
                tags.add("contract");
            } else if (!earlier.get().equals(contract)) {
                tags.add("contractUpdate");
            }
        }
    }

    private Optional<JsonNode> earlier(String list, JsonNode item) {
        return before.flatMap(state -> {
            for (JsonNode one : state.path(list)) {
                if (one.path("id").equals(item.path("id"))) {
                    return Optional.of(one);
                }
            }
            return Optional.empty();
        });
    }

    /**
     * Names in Dutch of what bidders relied on and now reads differently; empty for a first release. What was not known
     * before was not relied on.
     */
    List<String> amended() {
        if (isNew() || planned(now)) {
            return List.of();
        }
        return RELIED_ON.entrySet().stream()
                .filter(part -> known("/tender" + part.getKey()) && !same("/tender" + part.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private boolean known(String pointer) {
        return before.filter(state -> !state.at(pointer).isMissingNode()).isPresent();
    }

    private boolean same(String pointer) {
        return before.map(state -> state.at(pointer))
                .filter(now.at(pointer)::equals)
                .isPresent();
    }

    /** A release without what makes it one. */
    private static ObjectNode stripped(ObjectNode release) {
        ObjectNode state = release.deepCopy();
        state.remove(List.of("ocid", "id", "date", "tag"));
        if (state.get(TENDER) instanceof ObjectNode tender) {
            tender.remove(AMENDMENTS);
        }
        return state;
    }
}
