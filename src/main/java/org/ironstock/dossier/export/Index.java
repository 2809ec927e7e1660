package org.ironstock.dossier.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ironstock.shared.CsvLine;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** An index in the three forms in which people and programs read it. */
@Component
class Index {

    private final ITemplateEngine templates;
    private final ObjectMapper json;

    Index(ITemplateEngine templates, ObjectMapper json) {
        this.templates = templates;
        this.json = json;
    }

    String html(String template, Map<String, Object> variables) {
        return templates.process(template, new Context(Locale.forLanguageTag("nl-NL"), variables));
    }

    String json(Object value) {
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** With a mark of byte order, which spreadsheets need, and without cells that they would run as a formula. */
    static String csv(List<String> header, List<List<String>> rows) {
        return Stream.concat(Stream.of(header), rows.stream())
                .map(CsvLine::of)
                .collect(Collectors.joining("", CsvLine.UTF8_MARK, ""));
    }
}
