package org.ironstock.opendata.release;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where outsiders reach this installation; the same setting that notices use.
 *
 * @param publicUrl without a slash at the end
 */
@ConfigurationProperties("ironstock.tender")
public record PublicAddress(
        @DefaultValue("http://localhost:8080") String publicUrl) {

    public String of(String path) {
        return publicUrl + path;
    }
}
