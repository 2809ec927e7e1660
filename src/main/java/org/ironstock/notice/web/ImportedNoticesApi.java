package org.ironstock.notice.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.ironstock.notice.ImportedNotice;
import org.ironstock.notice.NoticeInvalid;
import org.ironstock.notice.application.NoticeImport;
import org.ironstock.notice.eforms.NoticeReader;
import org.ironstock.platform.CurrentOfficial;
import org.ironstock.platform.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Notices of elsewhere for machines in the hands of officials; also for files too large for the page. */
@RestController
@RequestMapping("/api/notices/imported")
class ImportedNoticesApi {

    private final NoticeImport imports;
    private final CurrentOfficial currentOfficial;

    ImportedNoticesApi(NoticeImport imports, CurrentOfficial currentOfficial) {
        this.imports = imports;
        this.currentOfficial = currentOfficial;
    }

    /**
     * Keeps the eForms notice in the body; the same file again gives the same answer.
     *
     * @param source where the file came from, in words
     */
    @PostMapping(consumes = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<ImportedNotice> take(InputStream body, @RequestParam String source) throws IOException {
        byte[] file = body.readNBytes(NoticeReader.LARGEST_BYTES + 1);
        if (file.length > NoticeReader.LARGEST_BYTES) {
            throw new Problem(
                    HttpStatus.PAYLOAD_TOO_LARGE,
                    "notice-too-large",
                    "A notice has at most %d bytes.".formatted(NoticeReader.LARGEST_BYTES),
                    List.of(NoticeReader.tooLarge()));
        }
        try {
            ImportedNotice kept =
                    imports.take(file, source, currentOfficial.get().id());
            return ResponseEntity.created(URI.create("/aankondigingen/elders/" + kept.id()))
                    .body(kept);
        } catch (NoticeInvalid refused) {
            throw new Problem(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    "notice-unsound",
                    "The notice has %d findings; nothing of it was kept."
                            .formatted(refused.findings().size()),
                    refused.findings());
        }
    }
}
