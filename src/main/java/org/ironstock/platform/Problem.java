package org.ironstock.platform;

import java.util.List;
import java.util.Objects;
import org.ironstock.shared.Finding;
import org.springframework.http.HttpStatus;

/**
 * A request that cannot be answered as asked; becomes an RFC 9457 problem detail of type {@code
 * urn:ironstock:problem:<code>} with all findings.
 */
public class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;
    private final transient List<Finding> findings;

    /**
     * @param code kebab-case code of the problem, stable for clients
     * @param detail what was expected and what was found, in one sentence
     */
    public Problem(HttpStatus status, String code, String detail, List<Finding> findings) {
        super(detail);
        this.status = status;
        this.code = code;
        this.findings = List.copyOf(findings);
    }

    public Problem(HttpStatus status, String code, String detail) {
        this(status, code, detail, List.of());
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    public List<Finding> findings() {
        return findings;
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNullElse(super.getMessage(), "");
    }
}
