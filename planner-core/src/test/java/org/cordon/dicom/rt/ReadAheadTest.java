package org.cordon.dicom.rt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.cordon.dicom.DatasetBuilder;
import org.cordon.dicom.DicomDataset;
import org.cordon.dicom.DicomReadException;
import org.cordon.dicom.DicomReader;
import org.cordon.dicom.ReadLimits;
import org.cordon.finding.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadAheadTest {
    private static final DicomDataset NOTHING = DatasetBuilder.create("TEST").build();

    private final ExecutorService executor = Executors.newFixedThreadPool(4);

    @TempDir
    private Path folder;

    @AfterEach
    void end() {
        executor.shutdownNow();
    }

    private List<Path> files(int count) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            files.add(Files.createFile(folder.resolve(String.format(Locale.ROOT, "%02d", i))));
        }
        return files;
    }

    private ReadAhead ahead(List<Path> files, DicomReader reader) {
        return new ReadAhead(files, reader, ReadLimits.standard(), executor);
    }

    @Test
    void data_sets_come_in_the_order_of_the_files() throws IOException {
        List<Path> files = files(20);
        List<DicomDataset> sets = files.stream()
                .map(file -> DatasetBuilder.create("TEST").build())
                .toList();
        try (ReadAhead ahead = ahead(files, (file, limits) -> sets.get(files.indexOf(file)))) {
            for (DicomDataset set : sets) {
                assertThat(ahead.next()).isSameAs(set);
            }
        }
    }

    @Test
    void a_large_file_is_read_with_no_other_beside_it() throws IOException {
        List<Path> files = files(9);
        try (RandomAccessFile large = new RandomAccessFile(files.get(4).toFile(), "rw")) {
            large.setLength(40L << 20);
        }
        AtomicInteger reading = new AtomicInteger();
        AtomicInteger beside = new AtomicInteger(-1);
        DicomReader reader = (file, limits) -> {
            int others = reading.getAndIncrement();
            if (file.equals(files.get(4))) {
                beside.set(others);
            }
            reading.decrementAndGet();
            return NOTHING;
        };
        try (ReadAhead ahead = ahead(files, reader)) {
            for (int i = 0; i < files.size(); i++) {
                assertThat(ahead.next()).isSameAs(NOTHING);
            }
        }
        assertThat(beside).hasValue(0);
    }

    @Test
    void a_refusal_is_thrown_for_its_file_and_the_next_one_is_read() throws IOException {
        List<Path> files = files(3);
        DicomReader reader = (file, limits) -> {
            if (file.equals(files.get(1))) {
                throw new DicomReadException(Reason.of("SOME_CODE"), "DICOM#0000", "", "is wrong", "mend it");
            }
            return NOTHING;
        };
        try (ReadAhead ahead = ahead(files, reader)) {
            assertThat(ahead.next()).isSameAs(NOTHING);
            assertThatThrownBy(ahead::next)
                    .isInstanceOf(DicomReadException.class)
                    .hasMessageContaining("is wrong");
            assertThat(ahead.next()).isSameAs(NOTHING);
        }
    }

    @Test
    void an_interrupted_caller_gets_a_cancellation_stays_interrupted_and_ends_what_was_begun()
            throws IOException, InterruptedException {
        Thread caller = Thread.currentThread();
        CountDownLatch ended = new CountDownLatch(1);
        DicomReader reader = (file, limits) -> {
            caller.interrupt();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                ended.countDown();
            }
            return NOTHING;
        };
        try (ReadAhead ahead = ahead(files(1), reader)) {
            assertThatThrownBy(ahead::next).isInstanceOf(CancellationException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(ended.await(1, TimeUnit.MINUTES)).isTrue();
    }
}
