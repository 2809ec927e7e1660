package org.ironstock.tender.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.ironstock.platform.Problem;
import org.ironstock.tender.domain.BidPart;
import org.springframework.http.HttpStatus;

/** The parts of a bid read straight from the request, so that no clear byte is kept on the way to the cipher. */
final class BidRequest implements BidPart.Arriving {

    private static final int MOST_PARTS = 30;

    private final FileItemInputIterator parts;

    private BidRequest(FileItemInputIterator parts) {
        this.parts = parts;
    }

    /**
     * @throws Problem 415 when the request is no multipart form, 413 when it says to be larger than allowed, 400 when it
     *     is malformed
     */
    static BidRequest of(HttpServletRequest request, long limit) throws IOException {
        if (!JakartaServletFileUpload.isMultipartContent(request)) {
            throw new Problem(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "bid-not-multipart",
                    "A bid is multipart/form-data with the parts quality, price and espd.");
        }
        JakartaServletFileUpload<DiskFileItem, DiskFileItemFactory> upload = new JakartaServletFileUpload<>();
        upload.setMaxSize(limit);
        upload.setMaxFileCount(MOST_PARTS);
        return new BidRequest(orProblem(() -> upload.getItemIterator(request)));
    }

    @Override
    public Optional<BidPart> next() throws IOException {
        if (!orProblem(parts::hasNext)) {
            return Optional.empty();
        }
        FileItemInput part = orProblem(parts::next);
        String name = part.getFieldName() == null ? "" : part.getFieldName();
        return Optional.of(new BidPart(name, mediaType(part), part.getInputStream()));
    }

    private static String mediaType(FileItemInput part) {
        String type = part.getContentType();
        if (type == null) {
            return "";
        }
        int parameters = type.indexOf(';');
        return (parameters < 0 ? type : type.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
    }

    private static <T> T orProblem(Step<T> step) throws IOException {
        try {
            return step.take();
        } catch (FileUploadSizeException tooLarge) {
            throw new Problem(
                    HttpStatus.PAYLOAD_TOO_LARGE, "bid-too-large", "The request is larger than a bid may be.");
        } catch (FileUploadException malformed) {
            throw new Problem(
                    HttpStatus.BAD_REQUEST, "bid-malformed", "The request is no well-formed multipart/form-data.");
        }
    }

    private interface Step<T> {
        T take() throws IOException;
    }
}
