package org.ironstock.notice.eforms;

import java.io.IOException;
import java.io.InputStream;
import java.util.NoSuchElementException;

/** Files of the official SDK, as they lie in its artifact on the class path. */
final class SdkResources {

    private static final String ROOT = "/eforms-sdk/";
    private static final String VERSION = "eforms-sdk-1.15";

    private SdkResources() {}

    /** Version of the SDK as a notice names it (OPT-002), e.g. {@code eforms-sdk-1.15}. */
    static String version() {
        return VERSION;
    }

    /** Opens a file, e.g. {@code fields/fields.json}; the caller closes it. */
    static InputStream open(String path) {
        InputStream stream = SdkResources.class.getResourceAsStream(ROOT + path);
        if (stream == null) {
            throw new NoSuchElementException("The eForms SDK on the class path has no file " + path);
        }
        return stream;
    }

    static byte[] read(String path) {
        try (InputStream stream = open(path)) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new IllegalStateException("Cannot read " + path + " of the eForms SDK", unreadable);
        }
    }
}
