package org.ironstock.platform.web;

import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.Problem;
import org.ironstock.shared.Finding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every refusal as an RFC 9457 problem detail: what is wrong, where, which rule. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemResponses extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemResponses.class);
    /** SQLSTATE character_not_in_repertoire. */
    private static final String NOT_A_CHARACTER = "22021";

    private static final String TYPE = "urn:ironstock:problem:";

    @ExceptionHandler(Problem.class)
    ResponseEntity<ProblemDetail> problem(Problem problem) {
        ResponseEntity.BodyBuilder response = ResponseEntity.status(problem.status());
        if (problem.status() == HttpStatus.TOO_MANY_REQUESTS) {
            response.header(HttpHeaders.RETRY_AFTER, "1");
        }
        return response.body(detail(problem.status(), problem.code(), problem.getMessage(), problem.findings()));
    }

    @ExceptionHandler(AnswerRefused.class)
    ProblemDetail answerRefused(AnswerRefused refusal) {
        return detail(HttpStatus.UNPROCESSABLE_ENTITY, "answer-refused", refusal.getMessage(), refusal.findings());
    }

    @ExceptionHandler(OptimisticLockingException.class)
    ProblemDetail changedMeanwhile(OptimisticLockingException conflict) {
        LOG.debug("Concurrent change", conflict);
        return detail(
                HttpStatus.CONFLICT,
                "changed-meanwhile",
                "Iemand anders heeft dit intussen gewijzigd. Laad opnieuw en probeer het nog eens.",
                List.of());
    }

    /** A text with a character that no text has, e.g. U+0000, is a fault of the sender; anything else is one of ours. */
    @ExceptionHandler(DataIntegrityViolationException.class)
    ProblemDetail unstorableText(DataIntegrityViolationException refused) {
        if (refused.getMostSpecificCause() instanceof SQLException cause
                && NOT_A_CHARACTER.equals(cause.getSQLState())) {
            return detail(
                    HttpStatus.BAD_REQUEST,
                    "text-malformed",
                    "De tekst bevat een teken dat niet kan worden bewaard. Er is niets vastgelegd.",
                    List.of());
        }
        throw refused;
    }

    /** The database went away or did not answer; the transaction is undone, and the same call may be made again. */
    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        RecoverableDataAccessException.class,
        QueryTimeoutException.class,
        CannotCreateTransactionException.class,
        TransactionSystemException.class
    })
    ResponseEntity<ProblemDetail> databaseUnavailable(RuntimeException lost) {
        LOG.warn("The database did not answer: {}", lost.getMessage());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "5")
                .body(detail(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "database-unavailable",
                        "De gegevens zijn even niet bereikbaar. Er is niets vastgelegd; probeer het zo opnieuw.",
                        List.of()));
    }

    private static ProblemDetail detail(HttpStatus status, String code, String message, List<Finding> findings) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, message);
        detail.setType(URI.create(TYPE + code));
        detail.setTitle(code);
        if (!findings.isEmpty()) {
            detail.setProperty("findings", findings);
        }
        return detail;
    }
}
