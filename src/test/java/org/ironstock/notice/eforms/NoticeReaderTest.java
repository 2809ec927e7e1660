package org.ironstock.notice.eforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.ironstock.notice.NoticeMother;
import org.ironstock.notice.NoticeReading;
import org.ironstock.notice.NoticeReading.Amount;
import org.ironstock.shared.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Notices of elsewhere: the official samples load, what is wrong is refused with reasons, what is hostile does no harm. */
class NoticeReaderTest {

    private static final NoticeReader READER = new NoticeReader(new NoticeValidation(new ObjectMapper()));

    private final List<Finding> findings = new ArrayList<>();

    @Test
    void contractNoticeOfElsewhereIsRead() {
        NoticeReading read = sample("cn_24_open");

        assertThat(read.subtype()).isEqualTo("16");
        assertThat(read.kind()).isEqualTo("Aankondiging van een opdracht – algemene richtlijn, standaardregeling");
        assertThat(read.title()).isNotBlank();
        assertThat(read.buyers()).containsExactly("Renfrewshire Council");
        assertThat(read.lots()).isNotEmpty();
        assertThat(read.deadline()).isPresent();
        assertThat(read.value()).isPresent();
        assertThat(read.language()).isEqualTo("ENG");
        assertThat(read.sdkVersion()).isEqualTo("eforms-sdk-1.15");
    }

    @Test
    void minimalContractNoticeIsReadWithWhatItSays() {
        NoticeReading read = sample("cn_24_minimal");

        assertThat(read.subtype()).isEqualTo("16");
        assertThat(read.previous()).isEmpty();
        assertThat(read.changes()).isEmpty();
        assertThat(read.reference()).isEqualTo(read.noticeId() + "-" + read.version());
    }

    @Test
    void resultIsRead() {
        NoticeReading read = sample("can_24_minimal");

        assertThat(read.subtype()).isEqualTo("29");
        assertThat(read.buyers()).isNotEmpty();
        assertThat(read.deadline()).isEmpty();
    }

    @Test
    void modificationIsReadWithTheNoticeThatItModifies() {
        NoticeReading read = sample("can-modif_24_value");

        assertThat(read.subtype()).isEqualTo("38");
        assertThat(read.kind()).isEqualTo("Aankondiging van wijziging van een opdracht – algemene richtlijn");
        assertThat(read.previous()).isNotEmpty();
        assertThat(read.value()).isPresent();
    }

    @Test
    void changeIsReadWithTheNoticeThatItChanges() {
        assertThat(sample("change-cn_24_open_dates").changes()).contains("c4c415ee-ac08-4465-8fa6-57568cf69462-01");
    }

    @Test
    void emptySampleIsRefusedWithAReasonInDutchForEachMissingField() {
        assertThat(READER.read(file("INVALID_cn_24_empty"), findings)).isEmpty();

        assertThat(findings).hasSizeGreaterThan(10).allMatch(Finding::blocking).allSatisfy(finding -> assertThat(
                        finding.message())
                .endsWith("ontbreekt. Vul dit veld in."));
        assertThat(findings).extracting(Finding::subject).contains("BT-04", "BT-21", "BT-701");
    }

    static Stream<String> everyOfficialSampleLoads() {
        return samples().filter(name -> !name.startsWith("INVALID") && !name.startsWith("X0"));
    }

    @ParameterizedTest
    @MethodSource
    @Timeout(60)
    void everyOfficialSampleLoads(String name) {
        assertThat(READER.read(file(name), findings)).as("%s", findings).isPresent();
    }

    static Stream<String> officialSampleOfAWrongNoticeIsRefused() {
        // The other wrong samples keep schema and fields; what is wrong in them only the business rules find.
        return Stream.of(
                "INVALID_can_24_empty",
                "INVALID_cn_24_empty",
                "INVALID_pin-only_24_empty",
                "INVALID_can_24_stage-1",
                "INVALID_cn_24_stage-1",
                "INVALID_pin-buyer_24_stage-1",
                "INVALID_pin-only_24_stage-1");
    }

    @ParameterizedTest
    @MethodSource
    void officialSampleOfAWrongNoticeIsRefused(String name) {
        assertThat(READER.read(file(name), findings)).isEmpty();
        assertThat(findings).isNotEmpty();
    }

    @Test
    void whatWeMakeWeCanRead() {
        byte[] ours = new NoticeDocuments(NoticeMother.COURT)
                .write(NoticeMother.contractNotice().build(), NoticeMother.identity());

        NoticeReading read = READER.read(ours, findings).orElseThrow();

        assertThat(read.title()).isEqualTo("Medische mondmaskers voor de ijzeren voorraad");
        assertThat(read.buyers()).containsExactly("CIBG");
        assertThat(read.value()).contains(new Amount(new BigDecimal("3000000.00"), "EUR"));
        assertThat(read.deadline()).contains(Instant.parse("2026-04-13T21:59:59Z"));
        assertThat(read.issuedOn()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(findings).isEmpty();
    }

    @Test
    void noticeOfAnotherVersionOfTheSdkIsHeldAgainstTheSchemaOnlyAndSaysSo() {
        byte[] older = changed("eforms-sdk-1.15", "eforms-sdk-1.10");

        assertThat(READER.read(older, findings)).map(NoticeReading::sdkVersion).contains("eforms-sdk-1.10");
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("IMPORT_OTHER_VERSION");
            assertThat(finding.blocking()).isFalse();
        });
    }

    @Test
    void noticeOfAnUnknownVersionOrSubtypeIsRefused() {
        assertThat(READER.read(changed("eforms-sdk-1.15", "eforms-sdk-2.0"), findings))
                .isEmpty();
        assertThat(READER.read(changed(">16<", ">99<"), findings)).isEmpty();

        assertThat(findings).extracting(Finding::code).containsExactly("IMPORT_VERSION", "IMPORT_SUBTYPE");
    }

    @Test
    void closingAtTheLastSecondOfItsDayIsRead() {
        assertThat(READER.read(olderThatCloses("23:59:59+02:00"), findings))
                .flatMap(NoticeReading::deadline)
                .contains(Instant.parse("2020-02-04T21:59:59Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:00:00+02:00", "10:00:00"})
    void closingThatTheSchemaAllowsButThatIsNoMomentIsRefused(String time) {
        assertThat(READER.read(olderThatCloses(time), findings)).isEmpty();

        assertThat(findings).filteredOn(Finding::blocking).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("IMPORT_VALUE");
            assertThat(finding.message()).contains("noemt haar tijdzone");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "geen xml",
                "<open>",
                "\u0000",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>",
                "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\"><x/>",
                "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;\">]><l>&c;</l>"
            })
    @Timeout(10)
    void whatIsNoPlainXmlIsRefused(String hostile) {
        assertThat(READER.read(hostile.getBytes(StandardCharsets.UTF_8), findings))
                .isEmpty();
        assertThat(findings).extracting(Finding::code).containsExactly("IMPORT_UNREADABLE");
    }

    @Test
    @Timeout(20)
    void valueOfEndlessLengthIsRefusedAndQuotedInShort() {
        byte[] endless = changed("<cbc:ElectronicMail>", "<cbc:ElectronicMail>" + "a.".repeat(200_000) + "@");

        assertThat(READER.read(endless, findings)).isEmpty();
        assertThat(findings)
                .extracting(Finding::code, Finding::subject)
                .contains(tuple("NOTICE_FIELD_PATTERN", "BT-506"));
        assertThat(findings).allSatisfy(finding -> assertThat(finding.message()).hasSizeLessThan(500));
    }

    @Test
    @Timeout(10)
    void endlessNestingIsRefused() {
        byte[] deep = "<a>".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);

        assertThat(READER.read(deep, findings)).isEmpty();
        assertThat(findings).extracting(Finding::code).containsExactly("IMPORT_UNREADABLE");
    }

    @Test
    void otherXmlIsNoNotice() {
        assertThat(READER.read("<ContractNotice/>".getBytes(StandardCharsets.UTF_8), findings))
                .isEmpty();
        assertThat(READER.read(file("X01_EEIG"), findings)).isEmpty();

        assertThat(findings).extracting(Finding::code).containsExactly("IMPORT_NO_NOTICE", "IMPORT_NO_NOTICE");
    }

    @Test
    void fileOfAHundredMegabytesIsRefusedUnread() {
        Instant start = Instant.now();

        assertThat(READER.read(new byte[100_000_000], findings)).isEmpty();
        assertThat(findings).extracting(Finding::code).containsExactly("IMPORT_TOO_LARGE");
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(2));

        findings.clear();
        assertThat(READER.read(new byte[NoticeReader.LARGEST_BYTES], findings)).isEmpty();
        assertThat(findings).extracting(Finding::code).containsExactly("IMPORT_UNREADABLE");
    }

    private NoticeReading sample(String name) {
        Optional<NoticeReading> read = READER.read(file(name), findings);
        assertThat(read).as("%s", findings).isPresent();
        return read.orElseThrow();
    }

    /** A notice of an older version, held against the schema only, whose bids are due at this time. */
    private static byte[] olderThatCloses(String time) {
        return new String(changed("eforms-sdk-1.15", "eforms-sdk-1.10"), StandardCharsets.UTF_8)
                .replace("<cbc:EndTime>10:00:00+02:00<", "<cbc:EndTime>" + time + "<")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] changed(String from, String to) {
        return new String(file("cn_24_minimal"), StandardCharsets.UTF_8)
                .replace(from, to)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] file(String name) {
        return SdkResources.read("examples/notices/" + name + ".xml");
    }

    private static Stream<String> samples() {
        try {
            URI folder = Objects.requireNonNull(NoticeReader.class.getResource("/eforms-sdk/examples/notices/"))
                    .toURI();
            try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of());
                    Stream<Path> files = Files.list(jar.provider().getPath(folder))) {
                return files.map(file -> file.getFileName().toString().replace(".xml", "")).sorted().toList().stream();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
