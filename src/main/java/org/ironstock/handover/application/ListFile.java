package org.ironstock.handover.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.ironstock.handover.domain.ListFinding;
import org.ironstock.handover.domain.ListHead;
import org.ironstock.handover.domain.ListRowReading;
import org.ironstock.handover.persistence.ListFindings;
import org.ironstock.handover.persistence.StockRowCopy;
import org.ironstock.platform.SheetReader;
import org.ironstock.shared.Finding;
import org.ironstock.shared.SheetCell;
import org.jspecify.annotations.Nullable;

/** A file with a list of stock while it is read: each row goes on as it comes, the first findings of each rule are kept. */
final class ListFile {

    private static final int PROGRESS = 20_000;

    private final SheetReader.Limits limits;
    private final String owner;
    private final IntConsumer progress;
    private final List<ListFinding> findings = new ArrayList<>();
    private final Map<String, Long> counts = new TreeMap<>();
    private @Nullable ListHead head;
    private int rows;

    /** @param progress told now and then how many rows were read */
    ListFile(SheetReader.Limits limits, String owner, IntConsumer progress) {
        this.limits = limits;
        this.owner = owner;
        this.progress = progress;
    }

    /**
     * Sends the rows of the file on.
     *
     * @return SHA-256 of what was read of it
     */
    String read(InputStream file, StockRowCopy copy) {
        try (DigestInputStream hashed = new DigestInputStream(file, MessageDigest.getInstance("SHA-256"))) {
            SheetReader.read(hashed, limits, (number, cells) -> take(number, cells, copy))
                    .ifPresent(this::fault);
            if (findings.isEmpty() && rows == 0) {
                add(finding("LIST_EMPTY", "Het bestand bevat geen voorraad."));
            }
            return HexFormat.of().formatHex(hashed.getMessageDigest().digest());
        } catch (IOException stopped) {
            throw new UncheckedIOException(stopped);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }

    private void fault(Finding fault) {
        add(new ListFinding(0, "", fault.code(), fault.message(), true));
    }

    private static ListFinding finding(String code, String rule) {
        return new ListFinding(0, "", code, rule, true);
    }

    private void take(int number, List<SheetCell> cells, StockRowCopy copy) {
        if (head == null) {
            head = ListHead.of(cells);
            head.findings().forEach(this::add);
            return;
        }
        rows++;
        if (rows % PROGRESS == 0) {
            progress.accept(rows);
        }
        if (head.findings().isEmpty()) {
            ListRowReading.Read read = ListRowReading.of(number, head, cells, owner);
            read.findings().forEach(this::add);
            copy.add(read.row());
        }
    }

    private void add(ListFinding finding) {
        if (counts.merge(finding.code(), 1L, Long::sum) <= ListFindings.KEPT) {
            findings.add(finding);
        }
    }

    int rows() {
        return rows;
    }

    /** The first of each rule. */
    List<ListFinding> findings() {
        return findings;
    }

    /** How often each rule found something. */
    Map<String, Long> counts() {
        return counts;
    }
}
