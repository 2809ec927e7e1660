package org.ironstock.tender.vault;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for a secret in every row of every table, as text, hexadecimal and base64, in every type of column. */
public final class CanarySearch {

    private CanarySearch() {}

    /** Names of the tables with a row that holds the secret. */
    public static List<String> tablesThatHold(JdbcClient jdbc, String secret) {
        List<String> tables = jdbc.sql("""
                select format('%I.%I', schemaname, tablename) from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema')""").query(String.class).list();
        // A row as text shows bytes in hexadecimal.
        Map<String, String> forms = Map.of(
                "plain", secret,
                "hex", HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8)),
                "base64", Base64.getEncoder().withoutPadding().encodeToString(secret.getBytes(StandardCharsets.UTF_8)));
        return tables.stream()
                .filter(table -> forms.values().stream().anyMatch(form -> holds(jdbc, table, form)))
                .toList();
    }

    private static boolean holds(JdbcClient jdbc, String table, String form) {
        return jdbc.sql("select exists (select 1 from " + table + " r where position(:form in r::text) > 0)")
                .param("form", form)
                .query(Boolean.class)
                .single();
    }
}
