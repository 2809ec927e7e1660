package org.ironstock.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ironstock.opendata.persistence.ReleaseRows;
import org.ironstock.opendata.release.OcdsSchema;
import org.ironstock.opendata.release.Packages;
import org.springframework.context.ApplicationContext;

/** What open data says of a tender, for tests that walk one; each look checks the record against the schema. */
public record OpenRecord(List<ReleaseRows.Release> releases, String text) {

    public static OpenRecord of(ApplicationContext application, String tenderId) {
        ReleaseRows rows = application.getBean(ReleaseRows.class);
        List<ReleaseRows.Release> releases = rows.all(rows.findOcid(tenderId).orElseThrow());
        String text = Packages.text(application.getBean(Packages.class).record("/api/ocds/records/x", releases));
        assertThat(OcdsSchema.faultsOfRecords(text)).isEmpty();
        return new OpenRecord(releases, text);
    }

    /** Tags that tell of an award, a contract or an ending, in their order. */
    public List<String> outcomes() {
        return releases.stream()
                .flatMap(release -> release.tags().stream())
                .filter(tag -> !tag.endsWith("Update") && !tag.equals("tender"))
                .toList();
    }
}
