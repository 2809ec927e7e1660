package org.ironstock.opendata.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.ironstock.opendata.persistence.ChangeFeed;
import org.ironstock.opendata.persistence.ReleaseRows;
import org.ironstock.opendata.release.Packages;
import org.ironstock.opendata.release.PublicAddress;
import org.ironstock.platform.AccessRule;
import org.ironstock.platform.Problem;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Sha256;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Open data of tenders in OCDS 1.1.5, for everyone. */
@RestController
@RequestMapping("/api/ocds")
class OcdsController {

    private static final String DEFAULT_SIZE = "100";
    private static final int LARGEST_PAGE = 1000;
    private static final int PACKAGE_SIZE = 100;
    private static final String JSON_LINES = "application/x-ndjson";

    private final ChangeFeed feed;
    private final ReleaseRows releases;
    private final Packages packages;
    private final PublicAddress address;

    OcdsController(ChangeFeed feed, ReleaseRows releases, Packages packages, PublicAddress address) {
        this.feed = feed;
        this.releases = releases;
        this.packages = packages;
        this.address = address;
    }

    /**
     * A page of the feed.
     *
     * @param next where to go on: at the end of the feed it is where to look for what comes later
     * @param more whether there was a full page, so that going on at once makes sense
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ChangePage(List<ChangeLine> changes, String next, boolean more) {}

    /** One release in the feed. */
    record ChangeLine(
            long position, String ocid, String releaseId, Instant date, List<String> tag, String url, String record) {}

    @Operation(
            summary = "Releases in the order in which they became visible; follow next to miss none and see none twice")
    @GetMapping("/changes")
    ResponseEntity<ChangePage> changes(
            @RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = DEFAULT_SIZE) int size) {
        requireRange("after", after, Long.MAX_VALUE, 0);
        requireRange("size", size, LARGEST_PAGE, 1);
        List<ChangeFeed.Change> found = feed.after(after, size);
        long last = found.isEmpty() ? after : found.get(found.size() - 1).position();
        String next = address.of("/api/ocds/changes?after=%d&size=%d".formatted(last, size));
        return ResponseEntity.ok()
                .eTag("\"%d-%d-%d\"".formatted(after, size, last))
                .cacheControl(CacheControl.noCache())
                .header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(next))
                .body(new ChangePage(found.stream().map(this::line).toList(), next, found.size() == size));
    }

    private ChangeLine line(ChangeFeed.Change change) {
        return new ChangeLine(
                change.position(),
                change.ocid(),
                change.releaseId(),
                change.releasedAt(),
                change.tags(),
                address.of("/api/ocds/releases/" + change.releaseId()),
                address.of("/api/ocds/records/" + change.ocid()));
    }

    @Operation(summary = "One release as it was published, in a release package")
    @GetMapping(path = "/releases/{releaseId}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> release(@PathVariable String releaseId) {
        ReleaseRows.Release release = releases.find(releaseId).orElseThrow(() -> unknown("release", releaseId));
        return answer(Packages.text(packages.releases("/api/ocds/releases/" + releaseId, List.of(release))));
    }

    @Operation(summary = "The record of one tender: all its releases, and the compiled one")
    @GetMapping(path = "/records/{ocid}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> record(@PathVariable String ocid) {
        List<ReleaseRows.Release> all = releases.all(ocid);
        if (all.isEmpty()) {
            throw unknown("record", ocid);
        }
        return answer(Packages.text(packages.record("/api/ocds/records/" + ocid, all)));
    }

    private static ResponseEntity<String> answer(String body) {
        return ResponseEntity.ok()
                .eTag("\"" + Sha256.of(body.getBytes(StandardCharsets.UTF_8)) + "\"")
                .cacheControl(CacheControl.noCache())
                .body(body);
    }

    @Operation(
            summary =
                    "Everything as JSON Lines: each line a release package of at most 100 releases, in the order of the feed")
    @GetMapping(path = "/releases", produces = JSON_LINES)
    void everything(@RequestParam(defaultValue = "0") long after, HttpServletResponse response) throws IOException {
        requireRange("after", after, Long.MAX_VALUE, 0);
        feed.placeWhatIsNew();
        response.setContentType(JSON_LINES);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"releases.jsonl\"");
        OutputStream out = response.getOutputStream();
        long position = after;
        List<ReleaseRows.Placed> page = releases.after(position, PACKAGE_SIZE);
        while (!page.isEmpty()) {
            String path = "/api/ocds/releases?after=" + position;
            String line = Packages.text(packages.releases(
                    path, page.stream().map(ReleaseRows.Placed::release).toList()));
            out.write(line.getBytes(StandardCharsets.UTF_8));
            out.write('\n');
            position = page.get(page.size() - 1).position();
            page = releases.after(position, PACKAGE_SIZE);
        }
        out.flush();
    }

    private static void requireRange(String name, long value, long highest, long lowest) {
        if (value < lowest || value > highest) {
            String message = "%s lies between %d and %d.".formatted(name, lowest, highest);
            throw new Problem(
                    HttpStatus.BAD_REQUEST, "bad-parameter", message, List.of(Finding.of("PARAMETER", name, message)));
        }
    }

    private static Problem unknown(String what, String id) {
        return new Problem(HttpStatus.NOT_FOUND, "no-such-" + what, "There is no %s %s.".formatted(what, id));
    }

    @Configuration(proxyBeanMethods = false)
    static class Access {

        @Bean
        List<AccessRule> openDataAccess() {
            return List.of(
                    AccessRule.open(HttpMethod.GET, "/api/ocds/changes"),
                    AccessRule.open(HttpMethod.GET, "/api/ocds/releases"),
                    AccessRule.open(HttpMethod.GET, "/api/ocds/releases/{releaseId}"),
                    AccessRule.open(HttpMethod.GET, "/api/ocds/records/{ocid}"));
        }
    }
}
