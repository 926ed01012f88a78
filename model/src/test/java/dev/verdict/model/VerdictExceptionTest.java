package dev.verdict.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verdict.model.VerdictException.Place;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;

class VerdictExceptionTest {
    private static final class Refused extends VerdictException {
        private static final long serialVersionUID = 1L;

        Refused(Place place) {
            super("refused", place, new IOException("why"));
        }

        @Override
        public String code() {
            return "refused";
        }
    }

    @Test
    void keepsItsPlaceWhenItTravels() throws Exception {
        Source source = Source.ofPage("2").member("a/b").element(3);
        VerdictException read = sent(new Refused(new Place(3, 14, source)));

        assertThat(read).hasMessage("refused").hasRootCauseMessage("why");
        assertThat(read.code()).isEqualTo("refused");
        assertThat(read.line()).contains(3);
        assertThat(read.column()).contains(14);
        assertThat(read.source()).contains(source);
    }

    @Test
    void mayHaveNoPlace() throws Exception {
        VerdictException read = sent(new Refused(Place.NONE));

        assertThat(read.line()).isEmpty();
        assertThat(read.column()).isEmpty();
        assertThat(read.source()).isEmpty();
    }

    private static VerdictException sent(VerdictException e) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(e);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (VerdictException) in.readObject();
        }
    }
}
