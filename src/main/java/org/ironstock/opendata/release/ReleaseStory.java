package org.ironstock.opendata.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What became known with each release of a tender, in Dutch. */
public final class ReleaseStory {

    /** Tags that say enough by themselves. */
    private static final Map<String, String> TAGS = Map.of(
            "planning", "Bericht vooraf aan de markt",
            "planningUpdate", "Bericht vooraf aan de markt bijgewerkt",
            "tender", "Aanbesteding bekendgemaakt",
            "award", "Gunningsbeslissing meegedeeld",
            "awardCancellation", "Gunningsbeslissing vervallen",
            "contract", "Raamovereenkomst gesloten");

    private ReleaseStory() {}

    /**
     * A sentence or two for each release.
     *
     * @param contents releases of one process as JSON text, oldest first
     */
    public static List<String> of(List<String> contents) {
        List<String> story = new ArrayList<>();
        ObjectNode before = OcdsJson.object();
        for (String content : contents) {
            ObjectNode release = OcdsJson.read(content);
            story.add(String.join(". ", sentences(before, release)));
            before = release;
        }
        return story;
    }

    private static List<String> sentences(ObjectNode before, ObjectNode release) {
        List<String> sentences = new ArrayList<>();
        for (JsonNode tag : release.path("tag")) {
            String words = TAGS.get(tag.asText());
            if (words != null) {
                sentences.add(words);
            }
        }
        for (JsonNode amendment : release.at("/tender/amendments")) {
            if (amendment.path("releaseID").equals(release.path("id"))) {
                sentences.add(amendment.path("description").asText());
            }
        }
        if (appears("/planning/finalStatus", before, release)) {
            sentences.add("Er volgt geen aanbesteding");
        }
        if (appears("/tender/awardPeriod", before, release)) {
            sentences.add("Inschrijving gesloten");
        }
        if (appears("/tender/numberOfTenderers", before, release)) {
            sentences.add("Aantal inschrijvingen: "
                    + release.at("/tender/numberOfTenderers").asInt());
        }
        Map<String, String> known = documents(before);
        documents(release).forEach((id, title) -> {
            if (!known.containsKey(id) && !before.isEmpty()) {
                sentences.add("Document: " + title);
            }
        });
        if (sentences.isEmpty()) {
            sentences.add("Gegevens bijgewerkt");
        }
        return sentences;
    }

    private static boolean appears(String pointer, ObjectNode before, ObjectNode release) {
        return before.at(pointer).isMissingNode() && !release.at(pointer).isMissingNode();
    }

    /** Titles by id, those of the tender and of its awards. */
    private static Map<String, String> documents(ObjectNode release) {
        Map<String, String> titles = new LinkedHashMap<>();
        List<JsonNode> lists = new ArrayList<>();
        lists.add(release.at("/planning/documents"));
        lists.add(release.at("/tender/documents"));
        release.path("awards").forEach(award -> lists.add(award.path("documents")));
        for (JsonNode list : lists) {
            list.forEach(document -> titles.put(
                    document.path("id").asText(), document.path("title").asText()));
        }
        return titles;
    }
}
