package org.ironstock.handover.persistence;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.ironstock.handover.domain.StockRow;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.DataAccessResourceFailureException;

/** Rows of a list on their way into the database, by COPY, some tens of kilobytes at a time. */
public final class StockRowCopy {

    static final String COLUMNS =
            "list_number, row_number, site, product_code, supplier_lot, status, quantity, expires_on, "
                    + "produced_on, owner, reserved_for, sscc, producer_ref, basis_code, basis_ends_on, outside_care";
    private static final int PORTION = 65_536;

    private final long list;
    private final CopyIn copy;
    private final StringBuilder text = new StringBuilder(PORTION + 2_000);

    StockRowCopy(long list, CopyIn copy) {
        this.list = list;
        this.copy = copy;
    }

    /** Sends one row. */
    public void add(StockRow row) {
        text.append(list).append('\t').append(row.number());
        add(row.site().orElse(null));
        add(row.productCode().orElse(null));
        add(row.supplierLot().orElse(null));
        add(row.status().map(Enum::name).orElse(null));
        add(row.quantity().orElse(null));
        add(row.expiresOn().orElse(null));
        add(row.producedOn().orElse(null));
        add(row.owner());
        add(row.reservedFor());
        add(row.sscc());
        add(row.producerRef());
        add(row.basisCode().orElse(null));
        add(row.basisEndsOn().orElse(null));
        add(row.outsideCare().name());
        text.append('\n');
        if (text.length() >= PORTION) {
            send();
        }
    }

    private void add(@Nullable Object value) {
        text.append('\t');
        if (value == null) {
            text.append("\\N");
            return;
        }
        String plain = value.toString();
        for (int at = 0; at < plain.length(); at++) {
            char letter = plain.charAt(at);
            // other letters that COPY reads as something else are findings, and never come here
            text.append(letter == '\\' ? "\\" : "").append(letter);
        }
    }

    private void send() {
        try {
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
            text.setLength(0);
        } catch (SQLException failed) {
            throw failed(failed);
        }
    }

    /** Ends the sending. */
    void end() {
        send();
        try {
            copy.endCopy();
        } catch (SQLException failed) {
            throw failed(failed);
        }
    }

    /** Gives up, as the transaction will. */
    void cancel() {
        try {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        } catch (SQLException failed) {
            throw failed(failed);
        }
    }

    static DataAccessResourceFailureException failed(SQLException cause) {
        return new DataAccessResourceFailureException("Rows of a list of stock could not be sent", cause);
    }
}
