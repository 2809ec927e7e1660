package org.ironstock.opendata.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.ironstock.notice.NoticeContent.Buyer;
import org.ironstock.notice.Notices;
import org.ironstock.opendata.persistence.ReleaseRows;
import org.springframework.stereotype.Component;

/** OCDS packages: releases or a record, with who publishes them and under which licence. */
@Component
public class Packages {

    private static final String VERSION = "1.1";
    private static final String ENQUIRIES =
            "https://raw.githubusercontent.com/open-contracting-extensions/ocds_enquiry_extension/v1.1/extension.json";

    private final Notices notices;
    private final OpenDataSettings settings;
    private final PublicAddress address;

    Packages(Notices notices, OpenDataSettings settings, PublicAddress address) {
        this.notices = notices;
        this.settings = settings;
        this.address = address;
    }

    /**
     * Releases as they were published.
     *
     * @param path where this package lies
     * @param releases at least one
     */
    public ObjectNode releases(String path, List<ReleaseRows.Release> releases) {
        ObjectNode box = box(path, latest(releases));
        ArrayNode list = box.putArray("releases");
        releases.forEach(release -> list.add(OcdsJson.read(release.content())));
        return box;
    }

    /**
     * The record of one tender: all its releases and what they amount to together.
     *
     * @param releases of one process, oldest first, at least one
     */
    public ObjectNode record(String path, List<ReleaseRows.Release> releases) {
        String ocid = releases.get(0).ocid();
        ObjectNode box = box(path, latest(releases));
        ObjectNode record = box.putArray("records").addObject();
        record.put("ocid", ocid);
        ArrayNode list = record.putArray("releases");
        List<ObjectNode> contents = releases.stream()
                .map(release -> OcdsJson.read(release.content()))
                .toList();
        contents.forEach(list::add);
        record.set("compiledRelease", CompiledRelease.of(contents));
        return box;
    }

    private ObjectNode box(String path, Instant published) {
        Buyer publisher = notices.buyer();
        ObjectNode box = OcdsJson.object();
        box.put("uri", address.of(path));
        box.put("version", VERSION);
        box.putArray("extensions").add(ENQUIRIES);
        box.put("publishedDate", OcdsJson.moment(published));
        box.putObject("publisher")
                .put("name", publisher.name())
                .put("scheme", "NL-OIN")
                .put("uid", publisher.oin())
                .put("uri", publisher.url());
        box.put("license", settings.license());
        return box;
    }

    private static Instant latest(List<ReleaseRows.Release> releases) {
        return releases.stream()
                .map(ReleaseRows.Release::releasedAt)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    /** JSON as it is sent. */
    public static String text(JsonNode node) {
        return OcdsJson.write(node);
    }
}
