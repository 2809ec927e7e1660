package org.ironstock.signing.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ironstock.shared.Finding;

/**
 * The heads of one chain as they were written outside the database.
 *
 * @param hashes hash by number
 * @param warnings lines that say nothing about this chain
 */
record HeadLines(Map<Long, String> hashes, List<Finding> warnings) {

    private static final Pattern LINE = Pattern.compile("(\\S+) (\\d{1,18}) ([0-9a-f]{64}) \\S+");

    static HeadLines of(List<String> lines, UUID chainId) {
        Map<Long, String> hashes = new HashMap<>();
        List<Finding> warnings = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            Matcher line = LINE.matcher(lines.get(at));
            if (!line.matches()) {
                warnings.add(
                        warning("CHAIN_HEAD_UNREADABLE", "Regel %d van de koppen is onleesbaar.".formatted(at + 1)));
            } else if (line.group(1).equals(chainId.toString())) {
                hashes.putIfAbsent(Long.valueOf(line.group(2)), line.group(3));
            } else if (warnings.stream().noneMatch(known -> known.code().equals("CHAIN_HEAD_OTHER"))) {
                warnings.add(warning("CHAIN_HEAD_OTHER", "Het bestand met koppen bevat ook een andere keten."));
            }
        }
        return new HeadLines(hashes, warnings);
    }

    boolean contradicts(long number, String hash) {
        return hashes.containsKey(number) && !hash.equals(hashes.get(number));
    }

    long highest() {
        return hashes.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    private static Finding warning(String code, String message) {
        return Finding.warning(code, "signature-chain.head", message, "");
    }
}
