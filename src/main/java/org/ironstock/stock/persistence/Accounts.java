package org.ironstock.stock.persistence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ironstock.stock.Account;
import org.ironstock.stock.Counter;
import org.ironstock.stock.Holding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts with their numbers; an account is added when something is booked on it for the first time. */
@Repository
public class Accounts {

    private static final String ROWS = """
            json_to_recordset(:rows::json -> 'rows')
                as r(counter text, place text, owner text, status text, reserved_for text)
            """;

    private final JdbcClient jdbc;

    public Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Numbers of those of these accounts that anything was booked on. */
    public Map<Account, Long> find(Set<Account> accounts) {
        Map<Account, Long> numbers = new HashMap<>();
        jdbc.sql("""
                        select a.* from stock.account a join %s on (a.counter, a.place, a.owner, a.status, a.reserved_for)
                            = (r.counter, r.place, r.owner, r.status, r.reserved_for)""".formatted(ROWS))
                .param("rows", LedgerColumns.rows(rows(accounts)))
                .query((row, index) -> {
                    numbers.put(LedgerColumns.account(row, ""), row.getLong("account_id"));
                    return index;
                })
                .list();
        return numbers;
    }

    /** Adds these accounts, in one order for all who do so at the same time. */
    public void add(Collection<Account> accounts) {
        jdbc.sql("""
                        insert into stock.account (counter, place, owner, status, reserved_for)
                        select counter, place, owner, status, reserved_for from %s order by 1, 2, 3, 4, 5
                        on conflict do nothing""".formatted(ROWS))
                .param("rows", LedgerColumns.rows(rows(accounts)))
                .update();
    }

    private static List<Map<String, String>> rows(Collection<Account> accounts) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Account account : accounts) {
            if (account instanceof Holding holding) {
                rows.add(Map.of(
                        "counter", "",
                        "place", holding.place(),
                        "owner", holding.owner(),
                        "status", holding.status().name(),
                        "reserved_for", holding.reservedFor()));
            } else {
                rows.add(Map.of(
                        "counter", ((Counter) account).name(),
                        "place", "",
                        "owner", "",
                        "status", "",
                        "reserved_for", ""));
            }
        }
        return rows;
    }
}
