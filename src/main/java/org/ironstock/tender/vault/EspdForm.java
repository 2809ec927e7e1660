package org.ironstock.tender.vault;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ironstock.shared.Finding;
import org.ironstock.tender.domain.EspdAnswers;
import org.ironstock.tender.domain.GroundCode;
import org.springframework.stereotype.Component;

/** Reads a self-declaration, as JSON or as an ESPD response in XML. */
@Component
class EspdForm {

    private final EnvelopeForm form = new EnvelopeForm("bidEspd", "ESPD_UNREADABLE", "espd");

    /** The declaration, or empty with findings. */
    Optional<EspdAnswers> read(String mediaType, byte[] content, List<Finding> findings) {
        return mediaType.equals("application/json")
                ? form.read(content, findings).map(EspdForm::answers)
                : EspdXml.read(content, findings);
    }

    private static EspdAnswers answers(JsonNode read) {
        List<EspdAnswers.Answer> answers = new ArrayList<>();
        List<EspdAnswers.Statement> unknown = new ArrayList<>();
        for (JsonNode answer : read.get("answers")) {
            String code = answer.get("ground").asText();
            if (GroundCode.of(code).isPresent()) {
                answers.add(new EspdAnswers.Answer(
                        code,
                        answer.get("applies").asBoolean(),
                        answer.path("explanation").asText(),
                        answer.path("selfCleaning").asText()));
            } else {
                unknown.add(new EspdAnswers.Statement(
                        code,
                        code,
                        Optional.of(answer.get("applies").asBoolean()),
                        answer.path("explanation").asText()));
            }
        }
        JsonNode party = read.get("party");
        return new EspdAnswers(
                party.get("name").asText(),
                party.get("registrationNumber").asText(),
                EspdAnswers.Role.valueOf(party.get("role").asText()),
                answers,
                selection(read.path("selection"), unknown),
                unknown);
    }

    private static List<EspdAnswers.Statement> selection(JsonNode given, List<EspdAnswers.Statement> unknown) {
        List<EspdAnswers.Statement> selection = new ArrayList<>();
        for (JsonNode statement : given) {
            String code = statement.get("criterion").asText();
            Optional<EspdCriteria.Criterion> criterion = EspdCriteria.findSelection(code);
            EspdAnswers.Statement read = new EspdAnswers.Statement(
                    code,
                    criterion.map(EspdCriteria.Criterion::label).orElse(code),
                    Optional.of(statement.get("met").asBoolean()),
                    statement.path("explanation").asText());
            (criterion.isPresent() ? selection : unknown).add(read);
        }
        return selection;
    }
}
