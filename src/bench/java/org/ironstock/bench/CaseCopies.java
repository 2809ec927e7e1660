package org.ironstock.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.ironstock.bench.CaseCopies.Column.Kind;

/**
 * Fills a database with copies of a real case: the rows that walking it wrote, in every table of engine and domain, are
 * inserted again with other ids. Ids that the walk made end in a UUID of which the last eight digits are replaced by the
 * number of the copy, so that references between the rows of a copy hold; documents are copied without their bytes.
 */
final class CaseCopies {

    private static final Pattern KEPT = Pattern.compile(".*(def_id|deployment_id|dec_req_id|def_key)_?");
    private static final String ENDS_IN_UUID =
            "'[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'";

    /**
     * Number before that of the first copy, of eight hexadecimal digits. Ids of the engine end in the address of the network card,
     * and on a virtual machine that ends in 00000001: a first copy of that number would have the ids of its original.
     */
    private static final long BEFORE_FIRST = 0x5A000000L;

    private static final String DOCUMENTS = "dossier.document";

    /** Months that were walked at once, and after how many a copy of one of them follows. */
    static final int MONTHS_AT_ONCE = 3;

    private static final String ENDS_IN_MONTH = "'LIN-[0-9]{4}-[0-9]+-[0-9]{4}-[0-9]{2}$'";
    private static final String LATER = "(interval '%d months' * i)".formatted(MONTHS_AT_ONCE);

    /** Columns that tell of a month or that rows refer to by their number. */
    private static final Map<String, Kind> OF_MONTH = Map.of(
            "capacity.line_month.month", Kind.FIRST_OF_MONTH,
            "capacity.declaration.day_from", Kind.FIRST_OF_MONTH,
            "capacity.declaration.day_to", Kind.LAST_OF_MONTH,
            "capacity.declaration.number", Kind.NUMBER,
            "capacity.proof.declaration_number", Kind.NUMBER,
            "signing.signature.number", Kind.NUMBER);

    /** Columns of a document that go with its bytes: half a megabyte a tender, which no statement of a case reads. */
    private static final Map<String, Kind> ON_BYTES =
            Map.of("bytes", Kind.BYTES, "size", Kind.SIZE, "sha256", Kind.HASH);

    private final Connection connection;
    private int copies;

    /** @param connection to the database that is filled, on which triggers and foreign keys rest */
    CaseCopies(Connection connection) throws SQLException {
        this.connection = connection;
        execute("set session_replication_role = replica");
        execute("set synchronous_commit = off");
        execute("set work_mem = '256MB'");
    }

    /**
     * Rows that transactions wrote in a stretch.
     *
     * @param from first transaction
     * @param to first transaction after it
     * @param caseRef business key of the one case that was walked in it; empty when it were months of lines
     */
    record Template(long from, long to, String caseRef) {}

    /** A column of a table. */
    record Column(String name, Kind kind) {
        enum Kind {
            ID,
            UUID,
            CASE_REF,
            /** Reference of a line and month, alone or behind other words; a copy is of a later month. */
            MONTH_REF,
            FIRST_OF_MONTH,
            LAST_OF_MONTH,
            /** A number to which other rows may refer. */
            NUMBER,
            BYTES,
            SIZE,
            HASH,
            OTHER
        }
    }

    /** The number of the next transaction that writes. */
    long transaction() throws SQLException {
        return Long.parseLong(texts("select pg_snapshot_xmax(pg_current_snapshot())::text").get(0));
    }

    /** Inserts copies of a case; what is there once for all cases stays as it is. */
    void copy(Template template, int times) throws SQLException {
        int first = copies + 1;
        copies += times;
        for (String table : texts(
                """
                select format('%I.%I', schemaname, tablename) from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema') and tablename not like '%schema_history'
                """)) {
            String written = "xmin::text::bigint >= %d and xmin::text::bigint < %d".formatted(template.from(), template.to());
            if (texts("select 1 from %s where %s limit 1".formatted(table, written)).isEmpty()) {
                continue;
            }
            List<String> names = new ArrayList<>();
            List<String> values = new ArrayList<>();
            for (Column column : columns(table, written, template.caseRef())) {
                names.add('"' + column.name() + '"');
                values.add(valueOf(column));
            }
            execute("insert into %s (%s) overriding system value select %s from %s r cross join generate_series(%d, %d) i where r.%s on conflict do nothing"
                    .formatted(
                            table,
                            String.join(", ", names),
                            String.join(", ", values),
                            table,
                            first,
                            copies,
                            written.replace(" and xmin", " and r.xmin")));
        }
    }

    /** Counts rows for the planner; without this it plans for the empty tables of before. */
    void analyze() throws SQLException {
        execute("vacuum analyze");
    }

    private List<Column> columns(String table, String written, String caseRef) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        """
                        select a.attname, format_type(a.atttypid, null),
                               a.attidentity <> '' or coalesce(pg_get_expr(d.adbin, d.adrelid) like 'nextval%', false),
                               a.attgenerated <> ''
                        from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                        where a.attrelid = 'TABLE'::regclass and a.attnum > 0 and not a.attisdropped"""
                                .replace("TABLE", table))) {
            while (row.next()) {
                String name = row.getString(1);
                if (OF_MONTH.containsKey(table + '.' + name) || !row.getBoolean(3) && !row.getBoolean(4)) {
                    columns.add(new Column(name, kind(table, name, row.getString(2), written, caseRef)));
                }
            }
        }
        return columns;
    }

    private Kind kind(String table, String name, String type, String written, String caseRef) throws SQLException {
        if (table.equals(DOCUMENTS) && ON_BYTES.containsKey(name)) {
            return ON_BYTES.get(name);
        }
        Kind ofMonth = OF_MONTH.get(table + '.' + name);
        if (ofMonth != null) {
            return ofMonth;
        }
        if (type.equals("uuid")) {
            return Kind.UUID;
        }
        if (KEPT.matcher(name).matches() || !Set.of("text", "character varying").contains(type)) {
            return Kind.OTHER;
        }
        String some = "select 1 from %s where %s and \"%s\"".formatted(table, written, name);
        if (!texts(some + " = '" + caseRef + "' limit 1").isEmpty()) {
            return Kind.CASE_REF;
        }
        if (!texts(some + " ~ " + ENDS_IN_MONTH + " limit 1").isEmpty()) {
            return Kind.MONTH_REF;
        }
        if (!texts(some + " ~ " + ENDS_IN_UUID + " limit 1").isEmpty()
                || !texts(some + " ~ '^(SIG|RCT|CON)-' limit 1").isEmpty()) {
            return Kind.ID;
        }
        return Kind.OTHER;
    }

    private static String valueOf(Column column) {
        String old = "r.\"" + column.name() + '"';
        String digits = "to_hex(%d + i)".formatted(BEFORE_FIRST);
        return switch (column.kind()) {
            case UUID -> "(left(%s::text, 28) || %s)::uuid".formatted(old, digits);
            case ID ->
                "case when %1$s ~ %2$s then left(%1$s, length(%1$s) - 8) || %3$s when %1$s ~ '^(SIG|RCT|CON)-' then %1$s || '-' || i else %1$s end"
                        .formatted(old, ENDS_IN_UUID, digits);
            case CASE_REF -> "case when %1$s like 'TND-%%' then 'TND-' || %2$s else %1$s end".formatted(old, digits);
            case MONTH_REF ->
                "case when %1$s ~ %2$s then left(%1$s, length(%1$s) - 7) || to_char(to_date(right(%1$s, 7), 'YYYY-MM') + %3$s, 'YYYY-MM') else %1$s end"
                        .formatted(old, ENDS_IN_MONTH, LATER);
            case FIRST_OF_MONTH -> "(%s + %s)::date".formatted(old, LATER);
            case LAST_OF_MONTH -> "(%s + interval '1 day' + %s - interval '1 day')::date".formatted(old, LATER);
            case NUMBER -> old + " + i * 1000000";
            case BYTES -> "''::bytea";
            case SIZE -> "0";
            case HASH -> "encode(sha256(''), 'hex')";
            case OTHER -> old;
        };
    }

    private List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
